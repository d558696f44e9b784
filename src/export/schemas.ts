import { z } from 'astro/zod';
import { COLLECTIONS, type Collection } from '../schema/collections.ts';
import { citation, when } from '../schema/common.ts';

const EDTF = 'A date in EDTF (ISO 8601-2), no more precise than is known.';
const date = z.string().describe(EDTF);

/** What every exported record has besides the fields of its file. */
const added = {
  id: z.string().describe('The id: the name of the record’s file. It does not change.'),
  url: z.url().describe('The address of the record’s page.'),
};

/** What stands in the body of a file, by collection; elsewhere it is `body`. */
const BODIES: Partial<Record<Collection, z.ZodRawShape>> = {
  quotes: {
    text: z.string().describe('The words, letter for letter, without outer quotation marks.'),
  },
  sources: {
    passages: z
      .array(
        z.strictObject({
          id: z.string().describe('Its number: `p7`.'),
          digest: z.string().describe('What it says, in our own words; Markdown.'),
          notes: z.array(z.string()).describe('Editor’s notes: where it and history differ.'),
        }),
      )
      .describe('The numbered passages of the document.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('SHA-256 of the normalised text that quotations were checked against.'),
  },
};
const body = {
  body: z
    .string()
    .describe('The text of the page in Markdown; `[[id]]` is a link, `[@id, p7]` a citation.'),
};

/** The rows of `timeline.json`. */
export const timeline = z.strictObject({
  ...added,
  kind: z.enum(['policy', 'event', 'quote']).describe('What it is.'),
  title: z.string().describe('Its name; of a quotation, a few of the words.'),
  summary: z.string().describe('Two or three sentences; of a quotation, the words.'),
  lane: z.string().nullable().describe('Id of its lane; null for a quotation.'),
  date: date.describe(
    'When it began, happened or was said; of a proposal, when it was first put forward. EDTF.',
  ),
  end: date
    .nullable()
    .describe('When it ended; null if it did not, or is not known to have. EDTF.'),
  began: z.boolean().describe('Whether it ever began: false for a proposal.'),
  importance: z
    .int()
    .nullable()
    .describe('3 is named at every zoom, 1 only close up; null for a quotation.'),
  themes: z.array(z.string()).describe('Ids of themes.'),
});

/** The rows of `links.json`. */
const links = z.strictObject({
  from: z.string().describe('Id of the record that did it, or came after.'),
  relation: z.string().describe('What it is to the other, or did to it.'),
  to: z.string().describe('Id of the other record.'),
  status: z
    .string()
    .describe('Whether it happened, or is proposed, claimed, denied or a reader’s opinion.'),
  note: z.string().describe('What passed from one to the other, or who says so.'),
  cite: z.array(z.string()).describe('Where this is shown: a source and a passage.'),
  claim: z
    .string()
    .optional()
    .describe('Of a claim: the source that makes it, and the claim’s id there.'),
  url: z.url().optional().describe('Of a claim: where it is told.'),
  dispute: z
    .string()
    .optional()
    .describe('Of a claim: id of the dispute in which it takes a side.'),
  side: z.string().optional().describe('Which side of that dispute.'),
});

/** A JSON Schema, as far as the page about the data reads it. */
export type JsonSchema = {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  [key: string]: unknown;
};

const definitionOf = (schema: unknown) => (schema as { def: { in?: unknown } }).def.in;

/** What the files hold, read as text, is exported as text again: a date as EDTF, a citation as `source, p7`. */
const toSchema = (schema: z.ZodType, id: string, title: string): JsonSchema => {
  const { $schema, ...rest } = z.toJSONSchema(z.array(schema), {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const input = definitionOf(zodSchema);
      if (input && input === definitionOf(when)) {
        jsonSchema.type = 'string';
        jsonSchema.description ??= EDTF;
      }
      if (input && input === definitionOf(citation)) {
        jsonSchema.type = 'string';
        jsonSchema.pattern = '^[a-z0-9-]+(?:, [a-z]+[0-9]+[a-z]?)?$';
        jsonSchema.description ??= 'A source and, after a comma, its passage.';
      }
      // A default is for who writes a file; in what is exported the field is there.
      delete jsonSchema.default;
    },
  }) as JsonSchema;
  return { $schema, $id: id, title, ...rest } as JsonSchema;
};

const exported = (collection: Collection): z.ZodType => {
  const { text, ...fields } = COLLECTIONS[collection].shape as z.ZodRawShape & { text?: z.ZodType };
  return z.strictObject({ ...added, ...fields, ...(BODIES[collection] ?? body) });
};

/** Every file of records that has a schema, by its name without `.json`. */
export const DESCRIBED: Record<string, z.ZodType> = {
  ...Object.fromEntries(
    (Object.keys(COLLECTIONS) as Collection[]).map((name) => [name, exported(name)]),
  ),
  timeline,
  links,
};

/** The JSON Schema (2020-12) of `/data/<name>.json`. `root` is the site's full address. */
export const describeExport = (name: string, root: string): JsonSchema =>
  toSchema(DESCRIBED[name] as z.ZodType, `${root}data/schema/${name}.json`, `${name}.json`);

/** A field of a record in words: its name with those around it, what form it has, and what it means. */
export type Field = { name: string; form: string; about: string; always: boolean };

function nameForm(schema: JsonSchema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(nameForm))].join(' or ');
  if (schema.enum) return schema.enum.map((value) => `“${value}”`).join(', ');
  if ('const' in schema) return `“${schema.const}”`;
  if (schema.type === 'array') return `list of ${nameForm(schema.items ?? {})}`;
  const names: Record<string, string> = {
    string: schema.format === 'uri' ? 'address' : 'text',
    integer: 'whole number',
    number: 'number',
    boolean: 'true or false',
    object: 'object',
    null: 'null',
  };
  return names[schema.type ?? ''] ?? 'text';
}

/** The fields of a schema's records in their order, those of objects within them behind a dot. */
export function listFields(schema: JsonSchema, before = ''): Field[] {
  const inner = schema.type === 'array' ? (schema.items ?? {}) : schema;
  const shapes = inner.anyOf ?? [inner];
  return shapes.flatMap(({ properties = {}, required = [], additionalProperties }) => [
    ...Object.entries(properties).flatMap(([name, field]) => [
      {
        name: before + name,
        form: nameForm(field),
        about: field.description ?? '',
        always: required.includes(name),
      },
      ...listFields(field, `${before}${name}.`),
    ]),
    ...(typeof additionalProperties === 'object' && before
      ? listFields(additionalProperties as JsonSchema, `${before}<id>.`)
      : []),
  ]);
}
