// Constraints and indexes of the graph. Idempotent, and pasteable into Neo4j Browser or cypher-shell.

// One id space: an id names one entity in the whole graph.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

// Lookups by id start from the label of what is asked for.
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT union_id IF NOT EXISTS FOR (n:Union) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT jurisdiction_id IF NOT EXISTS FOR (n:Jurisdiction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_area_id IF NOT EXISTS FOR (n:PolicyArea) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT barrier_id IF NOT EXISTS FOR (n:Barrier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT practice_id IF NOT EXISTS FOR (n:Practice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT condition_id IF NOT EXISTS FOR (n:Condition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (n:Case) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT adoption_id IF NOT EXISTS FOR (n:Adoption) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT lesson_id IF NOT EXISTS FOR (n:Lesson) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT programme_id IF NOT EXISTS FOR (n:Programme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT search_record_id IF NOT EXISTS FOR (n:SearchRecord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT webinar_id IF NOT EXISTS FOR (n:Webinar) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT publication_id IF NOT EXISTS FOR (n:Publication) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;

// Of two applies at once only one gets the next number.
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (n:Revision) REQUIRE n.number IS UNIQUE;

// Entities that had another id before; holds only those.
CREATE INDEX entity_former_ids IF NOT EXISTS FOR (n:Entity) ON (n.formerIds);

// Search: what things are called, in any spelling of accents and case.
CREATE FULLTEXT INDEX labels IF NOT EXISTS FOR (n:Entity)
  ON EACH [n.nameNl, n.nameEn, n.altNamesNl, n.altNamesEn, n.hiddenNamesNl, n.hiddenNamesEn, n.title]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// Search: all texts in one language, by their stems. What publications are called is in any language.
CREATE FULLTEXT INDEX texts_nl IF NOT EXISTS FOR (n:Entity)
  ON EACH [n.nameNl, n.altNamesNl, n.hiddenNamesNl, n.summaryNl, n.statementNl, n.howNl, n.lookedForNl, n.notFoundNl,
    n.title, n.authors, n.containerTitle, n.publisher]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}};
CREATE FULLTEXT INDEX texts_en IF NOT EXISTS FOR (n:Entity)
  ON EACH [n.nameEn, n.altNamesEn, n.hiddenNamesEn, n.summaryEn, n.statementEn, n.howEn, n.lookedForEn, n.notFoundEn,
    n.title, n.authors, n.containerTitle, n.publisher]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};

// What questions are understood by: one classifier, named by the digest of what it was trained on.
CREATE CONSTRAINT classifier_digest IF NOT EXISTS FOR (n:Classifier) REQUIRE n.digest IS UNIQUE;
