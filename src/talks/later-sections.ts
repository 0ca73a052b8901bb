import { conflict } from "./conflict.js";
import { experts, gains, indicators, ladder, measures, schedule, silence, tension } from "./outlook.js";
import { acts, calendars, commitments, groups, milestones, standing, texts, tranches } from "./plan.js";
import { invocations, procedures } from "./procedures.js";

/** Sections that later analyses read: checked here, kept as written under `Talks.later`. */
export const laterSections = {
  schedule,
  gains,
  indicators,
  measures,
  ladder,
  experts,
  tension,
  conflict,
  texts,
  commitments,
  acts,
  milestones,
  tranches,
  groups,
  calendars,
  standing,
  procedures,
  invocations,
  silence,
};
