import { createListLoaders } from '../../model/list';
import { HeldLoader, ManyLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
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

export const createCaseLoaders = (source: RowSource) => ({
  caseById: new HeldLoader<CaseRow>(source, ['Case']),
  jurisdictionsByCase: new ManyLoader(source, JURISDICTIONS_BY_CASE, JURISDICTION),
  policyAreasByCase: new ManyLoader(source, POLICY_AREAS_BY_CASE, POLICY_AREA),
  actorsByCase: new ManyLoader(source, PARTICIPANTS_BY_CASE, PARTICIPANT),
  adoptionsByCase: new ManyLoader(source, ADOPTIONS_BY_CASE, ADOPTION),
  lessonsByCase: new ManyLoader(source, LESSONS_BY_CASE, LESSON),
  sourcesByCase: new ManyLoader(source, SOURCES_BY_CASE, SOURCE),
  timelineByCase: new ManyLoader(source, TIMELINE_BY_CASE, CLAIM),
  cases: createListLoaders(source, CASES),
});
