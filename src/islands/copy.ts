/**
 * Puts text on the clipboard, and the same with its italics for programs that take them. False where
 * the browser does not let us: the reader can still copy by hand what is on the page.
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}
