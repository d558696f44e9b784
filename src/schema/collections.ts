import { eras } from './eras.ts';
import { events } from './events.ts';
import { people } from './people.ts';
import { policies } from './policies.ts';
import { quotes } from './quotes.ts';
import { sources } from './sources.ts';
import { terms } from './terms.ts';
import { trails } from './trails.ts';

/** Every folder of `content/` and the shape of its files' front matter. */
export const COLLECTIONS = { policies, events, quotes, sources, people, terms, eras, trails };
export type Collection = keyof typeof COLLECTIONS;
