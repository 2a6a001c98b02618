// Looks at a page as a reader does: which text is cut off, lies over another or leaves its box.
// Read as text by `layout.ts` and run in the browser by the debugger's protocol.
(() => {
  /** What rounding and the edges of letters may take, in px. */
  const SLACK = 1.5;

  const style = (element) => getComputedStyle(element);
  const within = () =>
    [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? document.body;

  function where(element) {
    const named = element.closest('[class]') ?? element;
    const name = typeof named.className === 'string' ? named.className.split(' ').at(-1) : '';
    return `${element.tagName.toLowerCase()}.${name}`;
  }

  /** Whether an element is there for those who hear the page: in a box of no size, or clipped away. */
  function isForReaders(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { clipPath, overflowX } = style(at);
      if (clipPath === 'inset(50%)') return true;
      if (cuts(overflowX) && at.clientWidth <= 1 && style(at).display !== 'inline') return true;
    }
    return false;
  }

  /** Each text that is drawn, with the boxes of its lines. */
  function* texts() {
    const walker = document.createTreeWalker(within(), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === '' || element.closest('option, script, style, title')) continue;
      if (isForReaders(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(
        ({ width, height }) => width > 1 && height > 1,
      );
      if (boxes.length > 0) yield { element, text: node.data.trim(), boxes };
    }
  }

  const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';

  /** The box that holds all lines of a text. */
  const around = (boxes) => ({
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    // A line is taller than its letters: a quarter of it may hang out unseen.
    hang: boxes[0].height / 4,
  });

  const isBeside = ({ left, right }, box) => right > box.right + SLACK || left < box.left - SLACK;

  /** How a text is cut off by what it stands in, or by the window; nothing when all of it is seen. */
  function cut({ element, boxes }) {
    const text = around(boxes);
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const { overflowX, overflowY, display, position } = style(at);
      if (display === 'inline') continue;
      if (scrolls(overflowX)) return undefined;
      const box = at.getBoundingClientRect();
      if (cuts(overflowX) && isBeside(text, box)) return `cut off by ${where(at)}`;
      const isBelow = text.bottom > box.bottom + text.hang;
      if (cuts(overflowY) && isBelow) return `cut off below by ${where(at)}`;
      if (position === 'fixed') break;
    }
    return isBeside(text, { left: 0, right: innerWidth }) ? 'out of the window' : undefined;
  }

  const isPainted = (element) => {
    const { backgroundColor, borderLeftStyle, borderLeftWidth } = style(element);
    const isFilled = !/rgba\(\d+, \d+, \d+, 0\)|transparent/.test(backgroundColor);
    return isFilled || (borderLeftStyle !== 'none' && borderLeftWidth !== '0px');
  };

  /** Whether a text runs over the edge of the box that is drawn around it. */
  function spilt({ element, boxes }) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (scrolls(style(at).overflowX)) return undefined;
      if (style(at).display === 'inline' || !isPainted(at)) continue;
      const box = at.getBoundingClientRect();
      return isBeside(around(boxes), box) ? `runs over the edge of ${where(at)}` : undefined;
    }
    return undefined;
  }

  /** Texts of a field that its box does not hold: the browser cuts them off and tells nobody. */
  function* fields() {
    const pen = document.createElement('canvas').getContext('2d');
    for (const field of within().querySelectorAll('select, input:not([type="range"]), button')) {
      if (!field.checkVisibility({ visibilityProperty: true }) || isForReaders(field)) continue;
      const said =
        field.tagName === 'SELECT'
          ? field.selectedOptions[0]?.label
          : field.value || field.placeholder;
      if (!said || field.tagName === 'BUTTON' || /checkbox|radio/.test(field.type)) continue;
      const { font, paddingLeft, paddingRight } = style(field);
      pen.font = font;
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen.measureText(said).width > room + SLACK) yield { element: field, text: said };
    }
  }

  /** Whether a text stands in something that is opened over what the other stands in: a menu. */
  function isOver(one, other) {
    for (let at = one.element; at && !at.contains(other.element); at = at.parentElement) {
      if (Number(style(at).zIndex) > 0 && isPainted(at)) return true;
    }
    return false;
  }

  /** Pairs of texts that lie over each other by a good part of a line. */
  function* overlaps(all) {
    const boxes = all
      .filter(({ element }) => isOnTop(element))
      .flatMap((each) => each.boxes.map((box) => ({ ...each, box })))
      .sort((a, b) => a.box.top - b.box.top);
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length && boxes[j].box.top < boxes[i].box.bottom; j += 1) {
        const [a, b] = [boxes[i], boxes[j]];
        if (a.element === b.element || isOver(a, b) || isOver(b, a)) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 2 && down > 0.4 * Math.min(a.box.height, b.box.height)) yield [a, b];
      }
    }
  }

  /** Whether an element lies where it is drawn: not scrolled out of what it stands in. */
  function isOnTop(element) {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, position } = style(at);
      if (scrolls(overflowX) || scrolls(overflowY)) {
        const [mine, its] = [element.getBoundingClientRect(), at.getBoundingClientRect()];
        const isInside = mine.right > its.left && mine.left < its.right;
        if (!isInside || mine.bottom <= its.top || mine.top >= its.bottom) return false;
      }
      if (position === 'fixed') return true;
    }
    return true;
  }

  const short = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

  /** What a reader cannot read as it stands. */
  function faults() {
    const all = [...texts()];
    const found = all.flatMap((each) => {
      const how = cut(each) ?? spilt(each);
      return how ? [`“${short(each.text)}” in ${where(each.element)}: ${how}`] : [];
    });
    for (const { element, text } of fields()) {
      found.push(`“${short(text)}” in ${where(element)}: does not fit its field`);
    }
    for (const [a, b] of overlaps(all)) {
      found.push(`“${short(a.text)}” in ${where(a.element)} lies over “${short(b.text)}”`);
    }
    for (const element of within().querySelectorAll('*')) {
      const isSideways =
        element.scrollWidth > element.clientWidth + SLACK && element.clientWidth > 1;
      // A table may be wider than a telephone: then it stands in a region that takes the focus.
      const isMeant = element.matches('[role="region"][tabindex="0"]');
      if (isSideways && !isMeant && scrolls(style(element).overflowX)) {
        found.push(`${where(element)} must be moved sideways to be read`);
      }
    }
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) found.push(`the page is ${over} px wider than the window`);
    return [...new Set(found)];
  }

  /** Everything that the page says: texts, and names that are read out or shown on a pause. */
  function said() {
    const seen = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element.closest('script, style, code, kbd, samp')) continue;
      seen.push({ text: node.data, at: where(element) });
    }
    const named = [
      'aria-label',
      'title',
      'placeholder',
      'alt',
      'aria-description',
      'aria-valuetext',
    ];
    for (const name of named) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        seen.push({ text: element.getAttribute(name), at: `${where(element)} (${name})` });
      }
    }
    seen.push({ text: document.title, at: 'the title of the tab' });
    return seen;
  }

  globalThis.layout = { faults, said };
})();
