-- What the progress page asks again and again: what is open, what was done lately, what was rejected last.
CREATE INDEX document_open ON document (state, state_since) WHERE state IN ('queued', 'working');
CREATE INDEX completion_by_time ON completion (finished_at);
CREATE INDEX completion_rejected ON completion (id) WHERE status = 'rejected';
