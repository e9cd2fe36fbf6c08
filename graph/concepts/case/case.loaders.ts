import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { AdoptionRow } from '../adoption/adoption.rows';
import type { ClaimRow } from '../claim/claim.rows';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.rows';
import type { LessonRow } from '../lesson/lesson.rows';
import type { PolicyAreaRow } from '../policy-area/policy-area.rows';
import type { SourceRow } from '../source/source.rows';
import {
  ADOPTIONS_BY_CASE,
  CASES,
  CASES_BY_ID,
  JURISDICTIONS_BY_CASE,
  LESSONS_BY_CASE,
  PARTICIPANTS_BY_CASE,
  POLICY_AREAS_BY_CASE,
  SOURCES_BY_CASE,
  TIMELINE_BY_CASE,
} from './case.queries';
import type { CaseRow } from './case.rows';
import type { ParticipantRow } from './participation.rows';

export const createCaseLoaders = (read: Read) => ({
  caseById: createOneLoader<CaseRow>(read, CASES_BY_ID),
  jurisdictionsByCase: new ManyLoader<JurisdictionRow>(read, JURISDICTIONS_BY_CASE),
  policyAreasByCase: new ManyLoader<PolicyAreaRow>(read, POLICY_AREAS_BY_CASE),
  actorsByCase: new ManyLoader<ParticipantRow>(read, PARTICIPANTS_BY_CASE),
  adoptionsByCase: new ManyLoader<AdoptionRow>(read, ADOPTIONS_BY_CASE),
  lessonsByCase: new ManyLoader<LessonRow>(read, LESSONS_BY_CASE),
  sourcesByCase: new ManyLoader<SourceRow>(read, SOURCES_BY_CASE),
  timelineByCase: new ManyLoader<ClaimRow>(read, TIMELINE_BY_CASE),
  cases: createListLoaders(read, CASES),
});
