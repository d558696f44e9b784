// The browser's side of the measuring: fetches what an engine needs and measures it in a worker.
import { type Files, measure } from './engines.ts';

type Task = { name: string; files: string[]; queries: string[]; origin: string };

addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  const files: Files = {};
  for (const file of data.files)
    files[file] = new Uint8Array(await (await fetch(`${data.origin}/files/${file}`)).arrayBuffer());
  try {
    postMessage(await measure(data.name, files, data.queries));
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
