import { list } from '../../model/list';
import { heldOf, many } from '../../model/loader';
import { ADOPTION } from '../adoption/adoption.rows';
import { CLAIM } from '../claim/claim.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import { LESSON } from '../lesson/lesson.rows';
import { POLICY_AREA } from '../policy-area/policy-area.rows';
import { SOURCE } from '../source/source.rows';
import {
  ADOPTIONS_BY_CASE,
  CASES,
  JURISDICTIONS_BY_CASE,
  LESSONS_BY_CASE,
  PARTICIPANTS_BY_CASE,
  POLICY_AREAS_BY_CASE,
  SOURCES_BY_CASE,
  TIMELINE_BY_CASE,
} from './case.queries';
import type { CaseRow } from './case.rows';
import { PARTICIPANT } from './participation.rows';

export const caseLoaders = {
  caseById: heldOf<CaseRow>('Case'),
  jurisdictionsByCase: many(JURISDICTIONS_BY_CASE, JURISDICTION),
  policyAreasByCase: many(POLICY_AREAS_BY_CASE, POLICY_AREA),
  actorsByCase: many(PARTICIPANTS_BY_CASE, PARTICIPANT),
  adoptionsByCase: many(ADOPTIONS_BY_CASE, ADOPTION),
  lessonsByCase: many(LESSONS_BY_CASE, LESSON),
  sourcesByCase: many(SOURCES_BY_CASE, SOURCE),
  timelineByCase: many(TIMELINE_BY_CASE, CLAIM),
  cases: list(CASES),
};
