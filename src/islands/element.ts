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
