import { describe, expect, it } from 'vitest';
import { isForeign } from './own-pages-only.js';

const host = '127.0.0.1:4466';

describe('a request', () => {
  it.each([
    ['a program', 'POST', {}],
    ['our page', 'POST', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['our page in an old browser', 'POST', { origin: 'http://127.0.0.1:4466' }],
    ['the address bar', 'GET', { 'sec-fetch-site': 'none' }],
    ['a link elsewhere', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('of %s passes', (_, method, headers) => {
    expect(isForeign(method, { host, ...headers })).toBe(false);
  });

  it.each([
    ['a form elsewhere', 'POST', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['a script elsewhere', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['another port', 'POST', { 'sec-fetch-site': 'same-site' }],
    ['an old browser elsewhere', 'POST', { origin: 'https://evil.example' }],
    ['a page that hides where it is', 'POST', { origin: 'null' }],
  ])('of %s is refused', (_, method, headers) => {
    expect(isForeign(method, { host, ...headers })).toBe(true);
  });
});
