import { baseMap } from '../../src/build/map';
import { lights } from './lights';

/** The base map of the invented record, to scenes that are looked at as text; the gallery hands that of `data/` to them itself. */
export default baseMap(lights);
