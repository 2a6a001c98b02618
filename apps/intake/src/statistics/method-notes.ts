interface MethodNotes {
  readonly reported: readonly string[];
  readonly ours: readonly string[];
  readonly refusals: readonly string[];
  readonly published: readonly string[];
  readonly fewer: string;
}

/** How the numbers of a file were made, for whoever opens it without the desk. */
export const METHOD_NOTES: Readonly<Record<'en' | 'ru' | 'kk', MethodNotes>> = {
  en: {
    reported: [
      'Qorgan: figures as their sources reported them; one line for each number.',
      'Sources are never mixed or added. as_of: up to when the casebook knows that brought the number.',
      'percent: criminal cases per hundred allegations of the same source and year, exact counts only.',
      'bands_add_to: what the bands of persons-sentenced add up to, to compare with persons-convicted.',
    ],
    ours: [
      "Qorgan: entries in the team's own cases, each counted in the year in which it happened.",
      'registered: complaints; opened: criminal cases; refused: refusals to open one, and answers that refuse or do not confirm; sentenced: sentences.',
      'A sentence of one year may belong to a complaint of another: no share is reckoned.',
    ],
    refusals: [
      "Qorgan: entries in the team's own cases by which a body refuses or denies, by their wording.",
      'type: the entry; wording: its ground, answer or ruling, empty where none is told as a code.',
      'percent: of the refusals of that type. Each entry is counted once.',
    ],
    published: ['Counts of one or two are not published.'],
    fewer: 'fewer than 3',
  },
  ru: {
    reported: [
      'Qorgan: показатели в том виде, в каком их сообщили источники; одна строка на число.',
      'Источники не смешиваются и не складываются. as_of: дата, по которую известны факты сборника с этим числом.',
      'percent: уголовные дела на сто заявлений того же источника и года, только по точным числам.',
      'bands_add_to: сумма групп persons-sentenced для сравнения с persons-convicted.',
    ],
    ours: [
      'Qorgan: записи в собственных делах команды, каждая учтена в том году, когда это произошло.',
      'registered: жалобы; opened: уголовные дела; refused: отказы в возбуждении и ответы с отказом или «не подтвердилось»; sentenced: приговоры.',
      'Приговор одного года может относиться к жалобе другого: доли не вычисляются.',
    ],
    refusals: [
      'Qorgan: записи в собственных делах команды, в которых орган отказывает, по формулировкам.',
      'type: запись; wording: основание, ответ или решение, пусто, если код не указан.',
      'percent: от отказов этого вида. Каждая запись учтена один раз.',
    ],
    published: ['Числа один и два не публикуются.'],
    fewer: 'менее 3',
  },
  kk: {
    reported: [
      'Qorgan: көрсеткіштер дереккөздер хабарлаған күйінде; әр санға бір жол.',
      'Дереккөздер араластырылмайды және қосылмайды. as_of: осы санды берген жинақ фактілері белгілі күн.',
      'percent: сол дереккөз бен жылдың жүз арызына шаққандағы қылмыстық істер, тек нақты сандар бойынша.',
      'bands_add_to: persons-convicted санымен салыстыруға арналған persons-sentenced топтарының қосындысы.',
    ],
    ours: [
      'Qorgan: команданың өз істеріндегі жазбалар, әрқайсысы болған жылында есептелген.',
      'registered: шағымдар; opened: қылмыстық істер; refused: іс қозғаудан бас тарту және бас тартқан не «расталмады» деген жауаптар; sentenced: үкімдер.',
      'Бір жылғы үкім басқа жылғы шағымға қатысты болуы мүмкін: үлес есептелмейді.',
    ],
    refusals: [
      'Qorgan: команданың өз істеріндегі орган бас тартқан жазбалар, тұжырымы бойынша.',
      'type: жазба; wording: негізі, жауабы немесе шешімі, коды айтылмаса бос.',
      'percent: осы түрдегі бас тартулардан. Әр жазба бір рет есептелген.',
    ],
    published: ['Бір және екі деген сандар жарияланбайды.'],
    fewer: '3-тен аз',
  },
};
