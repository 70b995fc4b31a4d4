import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { sourceViews } from '../words/endMatter';
import { eventPages } from '../words/eventPage';
import { methodView } from '../words/method';
import type { CiteTexts } from '../words/en/cite';
import { printed as words } from '../words/en/printed';
import { sourcePages } from '../words/sourcePage';
import { whoView } from '../words/who';
import { explore } from '../words/en/explore';
import { exploreView } from '../words/exploreView';
import besideStyles from '../styles/beside.css?inline';
import exploreStyles from '../styles/explore.css?inline';
import type { Archive } from '../model/archive';
import Aside from './Aside.svelte';
import EventPage from './EventPage.svelte';
import ExplorePage from './ExplorePage.svelte';
import MethodPage from './MethodPage.svelte';
import { renderBody, settledText } from './prerender';
import SourcePage from './SourcePage.svelte';
import SourcesPage from './SourcesPage.svelte';
import WhoPage from './WhoPage.svelte';

/** Gives the citation of the page of an event (`e`), or of a work (`s`). */
export type Citer = (kind: 'e' | 's', id: string) => CiteTexts | null;

/** A page of the site: where it stands, what other sites are told of it, what it shows. */
export interface SitePage {
  /** Its folder, with a slash at its end: `e/herof-2/`. Empty for the main page. */
  path: string;
  title: string;
  description: string;
  /** What it is about as JSON-LD (schema.org), or `null`. */
  linked: object | null;
  /** Whether the script of the main page runs in it. */
  live: boolean;
  /** The script of its own that runs in it, by its name in `entry/`. */
  script?: 'explore';
  /** The whole style sheet of a page beside the main one, which has its own. */
  styles: string;
  /** Whether the style sheet is linked: pages of which there are many share it, the others have it in place. */
  sheet: boolean;
  /** The HTML of its body. */
  render: () => string;
}

/**
 * Every page of the site: the main one, then those beside it, which are plain prerendered articles without script.
 *
 * @param cite gives citations, which the build makes; they are asked for when a page is rendered
 *
 * To add one, add a call of `aside` to the list: its `path`, the `component` that stands in the page's `<main>` (it brings its own
 * `<h1>`) with its `props`, its `title` and `description`. The build writes it to `dist/<path>index.html` with the style sheet,
 * the policy and the fonts of the main page; `npm run dev` serves it. Components find
 * by `address()` (`components/address.ts`) where other things of the site stand as seen from their page.
 */
export function pagesOf(archive: Archive, cite: Citer = () => null): SitePage[] {
  const { edition } = archive;
  return [
    {
      path: '',
      title: `${edition.title}: ${edition.subtitle}`,
      description: edition.description,
      linked: null,
      live: true,
      styles: '',
      sheet: false,
      render: () => renderBody(archive),
    },
    ...eventPages(archive).map(({ id, title, description, linked, ...props }) =>
      aside(archive, {
        path: `e/${id}/`,
        component: EventPage,
        props: () => ({ ...props, title, cite: cite('e', id) }),
        title: `${title} · ${edition.title}`,
        description,
        linked,
      }),
    ),
    {
      ...aside(archive, {
        path: 'explore/',
        component: ExplorePage,
        props: () => exploreView(archive),
        title: `${explore.title} · ${edition.title}`,
        description: explore.lead,
      }),
      script: 'explore',
      styles: besideStyles + exploreStyles,
    },
    ...sourcePages(archive).map(({ id, title, description, linked, ...props }) =>
      aside(archive, {
        path: `s/${id}/`,
        component: SourcePage,
        props: () => ({ ...props, cite: cite('s', id) }),
        title: `${title} · ${edition.title}`,
        description,
        linked,
        sheet: true,
      }),
    ),
    aside(archive, {
      path: 'sources/',
      component: SourcesPage,
      props: () => ({ sources: sourceViews(archive) }),
      title: `${words['sources.title']} · ${edition.title}`,
      description: words['sources.lead'],
    }),
    aside(archive, {
      path: 'method/',
      component: MethodPage,
      props: () => methodView(archive),
      title: `${words['method.title']} · ${edition.title}`,
      description: words['method.lead'],
    }),
    aside(archive, {
      path: 'who/',
      component: WhoPage,
      props: () => whoView(archive),
      title: `${words['who.title']} · ${edition.title}`,
      description: words['who.lead'],
    }),
  ];
}

/** A page beside the main one. */
interface Spec<Props extends object> {
  path: string;
  component: Component<Props>;
  /** Made when the page is rendered. */
  props: () => Props;
  title: string;
  description: string;
  linked?: object | null;
  sheet?: boolean;
}

/** Puts a page beside the main one into the frame that all of those share. */
function aside<Props extends object>({ edition }: Archive, spec: Spec<Props>): SitePage {
  const { path, component, props, title, description, linked = null, sheet = false } = spec;
  const frame = { edition, path, component: component as Component<object> };
  return {
    path,
    title,
    description,
    linked,
    live: false,
    styles: besideStyles,
    sheet,
    render: () => settledText(render(Aside, { props: { ...frame, props: props() } }).body),
  };
}
