import '../styles/index.css';
import stage from 'virtual:stage';
import { startReader } from '../shells/reader';

startReader(stage);
