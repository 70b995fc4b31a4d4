import { compile } from '../../src/build/compile';
import { readFiles } from '../../src/build/files';

/**
 * An invented record that does not change, for tests that need a record of some variety; so that no correction of the real one in
 * `data/` meets a test that is not about it.
 */
export const lights = compile(readFiles('tests/records/lights'));
