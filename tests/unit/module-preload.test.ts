import { describe, expect, test } from 'vitest';
import { listImports, preloadImports } from '../../tools/module-preload.ts';

const FILES: Record<string, string> = {
  '/s/_astro/page.js': 'import{a as b}from"./one.js";import"./two.js";import("./later.js");b()',
  '/s/_astro/one.js': 'import{c}from"./three.js";export{c as a}',
  '/s/_astro/two.js': 'import{a}from"./one.js";a()',
  '/s/_astro/three.js': 'import"./one.js";export let c=1',
  '/s/_astro/alone.js': 'let from="./one.js"',
};
const read = (address: string): string => {
  const text = FILES[address];
  if (text === undefined) throw new Error(address);
  return text;
};
const toPage = (...modules: string[]): string =>
  `<head><title>x</title></head><body>${modules.map((name) => `<script type="module" src="/s/_astro/${name}"></script>`).join('')}</body>`;

describe('what the modules of a page import', () => {
  test('is found through all of them, each once, and what is fetched later is not', () => {
    expect(listImports(['/s/_astro/page.js'], read)).toEqual([
      '/s/_astro/one.js',
      '/s/_astro/two.js',
      '/s/_astro/three.js',
    ]);
  });

  test('is named at the head of the page, and a page without imports stays as it is', () => {
    const page = preloadImports(toPage('page.js', 'two.js'), read);
    const head = page.slice(0, page.indexOf('</head>'));
    expect(head.match(/modulepreload" href="[^"]+/g)).toEqual(
      ['one', 'three'].map((name) => `modulepreload" href="/s/_astro/${name}.js`),
    );
    expect(preloadImports(toPage('alone.js'), read)).toBe(toPage('alone.js'));
    expect(preloadImports(toPage(), read)).toBe(toPage());
  });

  test('that was not built is an error', () => {
    expect(() => preloadImports(toPage('gone.js'), read)).toThrow('gone.js');
  });
});
