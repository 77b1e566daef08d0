-- A document comes with a name: its row in the queue is written once, with the name, and not again in all its indexes.
DROP TRIGGER queue_document ON document;
DROP FUNCTION queue_document;
CREATE OR REPLACE FUNCTION queue_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO queue (document_id, sha256, name, state, first_seen)
    SELECT d.id, d.sha256, NEW.name, d.state, d.first_seen FROM document d WHERE d.id = NEW.document_id
    ON CONFLICT (document_id) DO UPDATE SET name = excluded.name;
    RETURN NULL;
END $$;
