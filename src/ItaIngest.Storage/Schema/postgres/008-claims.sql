ALTER TABLE document ADD COLUMN claim plain;
CREATE INDEX document_in_work ON document (state_since) WHERE state = 'working';
