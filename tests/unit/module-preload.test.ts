import { describe, expect, test } from 'vitest';
import { listModules, preloadModules } from '../../tools/module-preload.ts';

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

describe('the modules of a page, and what they import', () => {
  test('are found through all of them, each once, and what is fetched later is not', () => {
    expect(listModules(['/s/_astro/page.js'], read)).toEqual([
      '/s/_astro/page.js',
      '/s/_astro/one.js',
      '/s/_astro/two.js',
      '/s/_astro/three.js',
    ]);
  });

  test('are named at the head of the page, and a page without modules stays as it is', () => {
    const page = preloadModules(toPage('page.js', 'two.js'), read);
    const head = page.slice(0, page.indexOf('</head>'));
    expect(head.match(/modulepreload" href="[^"]+/g)).toEqual(
      ['page', 'two', 'one', 'three'].map((name) => `modulepreload" href="/s/_astro/${name}.js`),
    );
    expect(preloadModules(toPage('alone.js'), read)).toContain('href="/s/_astro/alone.js"></head>');
    expect(preloadModules(toPage(), read)).toBe(toPage());
  });

  test('that were not built are an error', () => {
    expect(() => preloadModules(toPage('gone.js'), read)).toThrow('gone.js');
  });
});
