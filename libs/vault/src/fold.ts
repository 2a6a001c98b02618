const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a|ә a|б b|в v|г g|ғ g|д d|е e|ё e|ж j|з z|и i|й i|і i|к k|қ k|л l|м m|н n|ң n|о o|ө o|п p|р r|с s|' +
    'т t|у u|ұ u|ү u|ф f|х h|һ h|ц ts|ч ch|ш sh|щ sh|ъ |ы i|ь |э e|ю iu|я ia'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Spellings that carriers of one name use for one sound; longer ones first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|zh/g, 'j'],
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/q/g, 'k'],
  [/y(?=[aeou])|j(?=[eiu]v)/g, 'i'],
  [/y/g, 'i'],
  [/io|ie/g, 'e'],
  [/i+/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/**
 * The skeleton of a name, equal for its usual spellings in Latin, Russian and Kazakh letters:
 * Evloyev, Yevloyev and Евлоев give the same words.
 * @returns the folded words, in the order of the name
 */
export function foldName(name: string): string[] {
  const latin = [...name.toLowerCase().normalize('NFC')].map((c) => CYRILLIC[c] ?? c).join('');
  const plain = latin.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1)
    .map((word) => SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), word))
    .map((word) => word.replace(/^ie?/, (start) => (start === 'ie' ? 'e' : start)));
}
