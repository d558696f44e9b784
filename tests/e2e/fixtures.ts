import { test as base, expect } from '@playwright/test';

/** A page that fails its test on an error, a broken promise of the security policy, or a request to elsewhere. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      // What was not found is told below, by its address.
      if (message.type() === 'error' && !/status of 404/.test(message.text()))
        faults.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      // Only a page may be missing, and then a test asked for it.
      if (response.status() >= 400 && response.request().resourceType() !== 'document')
        faults.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const { host } = new URL(request.url());
      if (!['127.0.0.1', 'localhost'].includes(host.split(':')[0] ?? ''))
        faults.push(`elsewhere: ${request.url()}`);
    });
    await use(page);
    expect(faults, `on ${baseURL}`).toEqual([]);
  },
});

export { expect };
