import { getContext, setContext } from 'svelte';
import { addressOf, type Address } from '../model/address';

const KEY = {};
const MAIN = addressOf('');

/** Tells the components within which page they stand on; those of the main one need not be told. */
export function standOn(path: string): Address {
  return setContext(KEY, addressOf(path));
}

/** Where other things of the site stand, as seen from the page on which a component stands. */
export function address(): Address {
  return getContext<Address | undefined>(KEY) ?? MAIN;
}
