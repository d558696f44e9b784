/** Makes an element with its attributes and children; text is always text. */
export function element(
  name: string,
  attrs: Record<string, string> = {},
  children: (Node | string)[] = [],
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Sets a text only where it differs, so that nothing is announced twice. */
export const setText = (at: Element | null, text: string): void => {
  if (at && at.textContent !== text) at.textContent = text;
};

/** Sets attributes only where they differ: to set one to what it is costs a browser as much as a change. */
export function setAttributes(at: Element, attrs: Record<string, string>): void {
  for (const [name, value] of Object.entries(attrs))
    if (at.getAttribute(name) !== value) at.setAttribute(name, value);
}

/** Hides or shows an element, where it is not so already. */
export const setHidden = (at: HTMLElement, hidden: boolean): void => {
  if (at.hidden !== hidden) at.hidden = hidden;
};
