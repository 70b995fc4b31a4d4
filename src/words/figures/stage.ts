import type { Archive, FigureSpec } from '../../model/archive';
import type { CountFigure, CountOnStage } from '../../model/figure/count';
import { countKey } from '../../model/figure/ref';
import { stageData, type StageData } from '../../model/stage';
import { lookup, type Lookup } from '../lookup';
import { countFigure } from './count';

/** All that the stage needs at first: its data, and the running counts that steps show. */
export function stageWithCounts(archive: Archive): StageData {
  const counts = Object.entries(runningCounts(archive)).map(
    ([key, figure]) => [key, onStage(figure)] as const,
  );
  return { ...stageData(archive), counts: Object.fromEntries(counts) };
}

/** The running counts of an archive, each once, at the first step that shows it. */
export function runningCounts(archive: Archive): Record<string, CountFigure> {
  const look = lookup(archive);
  const places = archive.chapters.flatMap((c) => [
    { id: `chapter-${c.id}`, title: c.title, figure: c.figure },
    ...c.steps.map(({ id, title, figure }) => ({ id, title: title ?? c.title, figure })),
  ]);
  const counts: Record<string, CountFigure> = {};
  for (const { id, title, figure } of places) {
    if (figure?.show !== 'count') continue;
    const key = countKey(figure.questions);
    counts[key] ??= countFigure(id, figure.title ?? title, askedBy(figure, look), look);
  }
  return counts;
}

/** How many documents the line under a figure names. */
const NAMED = 2;

function onStage({ id, title, subtitle, lines, against, read }: CountFigure): CountOnStage {
  return { id, title, subtitle, lines, against, read: read.slice(0, NAMED), documents: read.length };
}

function askedBy({ questions }: FigureSpec, look: Lookup): Parameters<typeof countFigure>[2] {
  return questions.flatMap((address) => {
    const [id = '', questionId] = address.split('.');
    const event = look.events.get(id);
    const question = event?.questions.find((q) => q.id === questionId);
    return event && question ? [{ event, question }] : [];
  });
}
