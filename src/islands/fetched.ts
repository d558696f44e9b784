/**
 * What a JSON file holds, or nothing where it cannot be had: there is no network or no such file, it was cut
 * short, or the page was left while it came, which breaks off the body and not only the request.
 */
export async function fetchJson<T>(address: string): Promise<T | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
