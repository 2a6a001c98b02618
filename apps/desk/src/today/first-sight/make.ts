type Inside = Node | string | false;

/** An element with its class and what is in it; what is `false` is left out. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className: string | undefined,
  ...inside: readonly Inside[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  made.className = className ?? '';
  made.append(...inside.filter((each) => each !== false));
  return made;
}

/** The room of a small drawing, `size` px wide and high: nothing beside it moves when that comes. */
export function room(size: number): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  made.setAttribute('width', String(size));
  made.setAttribute('height', String(size));
  return made;
}
