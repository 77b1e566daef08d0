-- Texts that the trigram index takes later, many at a time: one by one it writes and merges a piece of index for each. Until then they are
-- searched as they stand; there are never more than a few hundred. The name keeps to the index's own tables: PostgreSQL's index has such a list itself.
CREATE TABLE document_search_waiting (document_id INTEGER PRIMARY KEY) STRICT;
DROP TRIGGER document_text_added;
DROP TRIGGER document_text_removed;
CREATE TRIGGER document_text_added AFTER INSERT ON document_text BEGIN
    INSERT INTO document_search_waiting VALUES (NEW.document_id);
END;
CREATE TRIGGER document_search_batch AFTER INSERT ON document_search_waiting WHEN (SELECT count(*) FROM document_search_waiting) >= 500 BEGIN
    INSERT INTO document_search (rowid, folded)
    SELECT t.document_id, t.folded FROM document_search_waiting w JOIN document_text t ON t.document_id = w.document_id ORDER BY t.document_id;
    DELETE FROM document_search_waiting;
END;
CREATE TRIGGER document_text_removed AFTER DELETE ON document_text BEGIN
    INSERT INTO document_search (document_search, rowid, folded)
    SELECT 'delete', OLD.document_id, OLD.folded WHERE NOT EXISTS (SELECT 1 FROM document_search_waiting WHERE document_id = OLD.document_id);
    DELETE FROM document_search_waiting WHERE document_id = OLD.document_id;
END;

-- A batch is held in memory whole (16 MB), and pieces are merged when there are eight of a size.
INSERT INTO document_search (document_search, rank) VALUES ('hashsize', 16777216), ('automerge', 8);

-- A document comes with a name: its row in the queue is written once, with the name.
DROP TRIGGER queue_document;
DROP TRIGGER queue_name;
CREATE TRIGGER queue_name AFTER INSERT ON sighting BEGIN
    INSERT INTO queue (document_id, sha256, name, state, first_seen)
    SELECT d.id, d.sha256, NEW.name, d.state, d.first_seen FROM document d WHERE d.id = NEW.document_id
    ON CONFLICT (document_id) DO UPDATE SET name = excluded.name;
END;
