import { compile } from '../../src/build/compile';
import { readFiles } from '../../src/build/files';
import { baseMap } from '../../src/build/map';

/** The base map of the archive, to scenes that are looked at as text; the gallery hands it to them itself. */
export default baseMap(compile(readFiles('data')));
