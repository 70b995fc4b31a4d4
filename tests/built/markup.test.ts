import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { built, builtArchive } from './dist';

const html = built('index.html');
const head = html.slice(0, html.indexOf('</head>'));
const tags = [...html.matchAll(/<([a-z][a-z0-9]*)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)].map((m) => ({
  name: m[1] ?? '',
  attributes: m[2] ?? '',
}));

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

describe('the head', () => {
  it('gives language, title, description and width', () => {
    const { edition } = builtArchive();
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en"/i);
    expect(head).toContain('<meta charset="utf-8"');
    expect(head).toContain('name="viewport"');
    expect(/<title>(.+)<\/title>/.exec(head)?.[1]).toContain(escaped(edition.title));
    expect(/<meta name="description" content="(.+?)"/.exec(head)?.[1]).toBe(escaped(edition.description));
    expect(html.match(/<h1\b/g)).toHaveLength(1);
  });

  it('sets the policy before anything that could load or run', () => {
    const policy = head.indexOf('http-equiv="content-security-policy"');
    expect(policy).toBeGreaterThan(0);
    for (const first of ['<script', '<style', '<link']) expect(head.indexOf(first)).toBeGreaterThan(policy);
  });

  it('allows by hash exactly the script and the style that stand in the page', () => {
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(head)?.[1] ?? '';
    const directive = (name: string): string[] =>
      (policy.split('; ').find((d) => d.startsWith(`${name} `)) ?? '').split(' ').slice(1);
    const inline = (name: string): string[] =>
      [...html.matchAll(new RegExp(`<${name}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${name}>`, 'g'))].map(
        (m) => m[1] ?? '',
      );
    expect(directive('script-src').sort()).toEqual(["'self'", ...inline('script').map(sha256)].sort());
    expect(directive('style-src').sort()).toEqual(inline('style').map(sha256).sort());
    expect(directive('default-src')).toEqual(["'none'"]);
    expect(directive('base-uri')).toEqual(["'none'"]);
    expect(directive('form-action')).toEqual(["'none'"]);
    expect(directive('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('the markup', () => {
  it('has no style and no handler in an attribute, no form, frame or embedded object', () => {
    const bad = tags.filter(
      ({ name, attributes }) =>
        /\s(style|on[a-z]+)\s*=/.test(attributes.replace(/"[^"]*"/g, '""')) ||
        /^(form|iframe|object|embed|base|frame|applet)$/.test(name),
    );
    expect(bad).toEqual([]);
  });

  it('loads nothing from another origin: only links lead there', () => {
    const addresses = /\s(?:src|href|srcset|poster|data|action|content)="\s*((?:https?:)?\/\/[^"]*)"/;
    const bad = tags.filter(({ name, attributes }) => name !== 'a' && addresses.test(attributes));
    expect(bad).toEqual([]);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//);
  });

  it('leads elsewhere only to addresses that the archive holds', () => {
    const known = new Set(builtArchive().sources.flatMap((s) => (s.URL === null ? [] : [s.URL])));
    const found = [...html.matchAll(/<a\b[^>]*\shref="(https?:[^"]*)"/g)].map((m) =>
      (m[1] ?? '').replace(/&amp;/g, '&'),
    );
    expect(found.filter((address) => !known.has(address))).toEqual([]);
  });

  it('leaves no stray value and no comment of the framework in the article', () => {
    const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
    expect(text).not.toMatch(/\bundefined\b|\[object|\bNaN\b|&lt;\/?[a-z]+&gt;/);
  });
});
