-- Views for analysts: docs/data-dictionary.md tells what each column is. They read the records' JSON as it is: nothing is stored twice, and a
-- record that is made anew is in them at once. sha256 joins them all.

CREATE VIEW ita_documents AS
SELECT d.sha256, q.name AS document, d.state, r.status, r.rejection_code AS rejection, r.kind, r.agency, r.province,
       r.json::json #>> '{content,agency,district,value}' AS district, r.json::json #>> '{content,agency,officialProvince}' AS official_province,
       r.fiscal_year, r.json::json #>> '{content,fiscalYear,raw}' AS fiscal_year_printed, r.media_type, d.bytes, r.pages,
       (SELECT count(*) FROM warning w WHERE w.document_id = d.id) AS warnings, q.decisions AS reviewed_values, q.conflicts, r.version,
       d.first_seen, r.finished_at
FROM document d JOIN queue q ON q.document_id = d.id LEFT JOIN record r ON r.document_id = d.id;

-- one agency in one fiscal year
CREATE VIEW ita_assessments AS
SELECT r.document_id, d.sha256, d.name AS document,
       coalesce(a.value #>> '{agency,value}', r.agency) AS agency,
       (a.value #>> '{fiscalYear}')::bigint AS fiscal_year,
       (a.value #>> '{overall,value}')::numeric AS overall,
       a.value #>> '{overall,raw}' AS overall_printed,
       a.value #>> '{level,value}' AS level,
       (a.value #>> '{overall,page}')::bigint AS page,
       a.value #>> '{overall,box}' AS box,
       a.value #>> '{overall,path}' AS path,
       (a.value #>> '{overall,confidence}')::numeric AS confidence,
       a.value #>> '{overall,origin}' AS origin,
       '/content/assessments/' || (a.place - 1) AS field
FROM record r
     JOIN queue d ON d.document_id = r.document_id
     CROSS JOIN LATERAL json_array_elements(r.json::json #> '{content,assessments}') WITH ORDINALITY a (value, place);

-- one indicator of an assessment
CREATE VIEW ita_indicators AS
SELECT r.document_id, d.sha256, d.name AS document,
       coalesce(a.value #>> '{agency,value}', r.agency) AS agency,
       (a.value #>> '{fiscalYear}')::bigint AS fiscal_year,
       (v.value #>> '{no}')::bigint AS no,
       v.value #>> '{name,value}' AS name,
       (v.value #>> '{score,value}')::numeric AS score,
       v.value #>> '{score,raw}' AS score_printed,
       (v.value #>> '{rank,value}')::bigint AS rank,
       v.value #>> '{rank,raw}' AS rank_printed,
       (v.value #>> '{score,page}')::bigint AS page,
       v.value #>> '{score,box}' AS box,
       v.value #>> '{score,path}' AS path,
       (v.value #>> '{score,confidence}')::numeric AS confidence,
       v.value #>> '{score,origin}' AS origin,
       '/content/assessments/' || (a.place - 1) || '/indicators/' || (v.place - 1) AS field
FROM record r
     JOIN queue d ON d.document_id = r.document_id
     CROSS JOIN LATERAL json_array_elements(r.json::json #> '{content,assessments}') WITH ORDINALITY a (value, place)
     CROSS JOIN LATERAL json_array_elements(a.value #> '{indicators}') WITH ORDINALITY v (value, place);

-- one OIT item of an assessment
CREATE VIEW ita_items AS
SELECT r.document_id, d.sha256, d.name AS document,
       coalesce(a.value #>> '{agency,value}', r.agency) AS agency,
       (a.value #>> '{fiscalYear}')::bigint AS fiscal_year,
       (v.value #>> '{no}')::bigint AS no,
       v.value #>> '{name,value}' AS name,
       (v.value #>> '{score,value}')::numeric AS score,
       v.value #>> '{score,raw}' AS score_printed,
       (v.value #>> '{max}')::numeric AS max,
       v.value #>> '{responsible,value}' AS responsible,
       v.value #>> '{requirement,value}' AS requirement,
       v.value #>> '{recommendation,value}' AS recommendation,
       v.value #>> '{outcome,value}' AS outcome,
       (v.value #>> '{score,page}')::bigint AS page,
       v.value #>> '{score,box}' AS box,
       v.value #>> '{score,path}' AS path,
       (v.value #>> '{score,confidence}')::numeric AS confidence,
       v.value #>> '{score,origin}' AS origin,
       '/content/assessments/' || (a.place - 1) || '/items/' || (v.place - 1) AS field
FROM record r
     JOIN queue d ON d.document_id = r.document_id
     CROSS JOIN LATERAL json_array_elements(r.json::json #> '{content,assessments}') WITH ORDINALITY a (value, place)
     CROSS JOIN LATERAL json_array_elements(a.value #> '{items}') WITH ORDINALITY v (value, place);

-- one answer of one row of a survey question
CREATE VIEW ita_questions AS
SELECT r.document_id, d.sha256, d.name AS document,
       coalesce(a.value #>> '{agency,value}', r.agency) AS agency,
       (a.value #>> '{fiscalYear}')::bigint AS fiscal_year,
       q.value #>> '{code}' AS code,
       q.value #>> '{text,value}' AS text,
       w.value #>> '{label,value}' AS row,
       v.value #>> '{label}' AS label,
       (v.value #>> '{percent,value}')::numeric AS percent,
       v.value #>> '{percent,raw}' AS percent_printed,
       (w.value #>> '{score,value}')::numeric AS row_score,
       (q.value #>> '{groupScore,value}')::numeric AS group_score,
       (v.value #>> '{percent,page}')::bigint AS page,
       v.value #>> '{percent,box}' AS box,
       v.value #>> '{percent,path}' AS path,
       (v.value #>> '{percent,confidence}')::numeric AS confidence,
       v.value #>> '{percent,origin}' AS origin,
       '/content/assessments/' || (a.place - 1) || '/questions/' || (q.place - 1) || '/rows/' || (w.place - 1) || '/answers/' || (v.place - 1) AS field
FROM record r
     JOIN queue d ON d.document_id = r.document_id
     CROSS JOIN LATERAL json_array_elements(r.json::json #> '{content,assessments}') WITH ORDINALITY a (value, place)
     CROSS JOIN LATERAL json_array_elements(a.value #> '{questions}') WITH ORDINALITY q (value, place)
     CROSS JOIN LATERAL json_array_elements(q.value #> '{rows}') WITH ORDINALITY w (value, place)
     CROSS JOIN LATERAL json_array_elements(w.value #> '{answers}') WITH ORDINALITY v (value, place);

-- one indicator between two years
CREATE VIEW ita_comparisons AS
SELECT r.document_id, d.sha256, d.name AS document,
       r.agency AS agency,
       (v.value #>> '{indicator}')::bigint AS indicator,
       (v.value #>> '{fromYear}')::bigint AS from_year,
       (v.value #>> '{toYear}')::bigint AS to_year,
       (v.value #>> '{fromScore,value}')::numeric AS from_score,
       v.value #>> '{fromScore,raw}' AS from_score_printed,
       (v.value #>> '{toScore,value}')::numeric AS to_score,
       v.value #>> '{toScore,raw}' AS to_score_printed,
       (v.value #>> '{change,value}')::numeric AS change,
       v.value #>> '{change,raw}' AS change_printed,
       (v.value #>> '{change,page}')::bigint AS page,
       v.value #>> '{change,box}' AS box,
       v.value #>> '{change,path}' AS path,
       (v.value #>> '{change,confidence}')::numeric AS confidence,
       v.value #>> '{change,origin}' AS origin,
       '/content/comparisons/' || (v.place - 1) AS field
FROM record r
     JOIN queue d ON d.document_id = r.document_id
     CROSS JOIN LATERAL json_array_elements(r.json::json #> '{content,comparisons}') WITH ORDINALITY v (value, place);

-- one measure
CREATE VIEW ita_measures AS
SELECT r.document_id, d.sha256, d.name AS document,
       r.agency AS agency,
       (v.value #>> '{no,value}')::bigint AS no,
       v.value #>> '{group,value}' AS "group",
       (v.value #>> '{indicator}')::bigint AS indicator,
       v.value #>> '{title,value}' AS title,
       v.value #>> '{method,value}' AS method,
       v.value #>> '{period,text,value}' AS period,
       v.value #>> '{period,start}' AS "start",
       v.value #>> '{period,end}' AS "end",
       v.value #>> '{output,value}' AS output,
       v.value #>> '{outcome,value}' AS outcome,
       v.value #>> '{followUp,value}' AS follow_up,
       (v.value #>> '{title,page}')::bigint AS page,
       v.value #>> '{title,box}' AS box,
       v.value #>> '{title,path}' AS path,
       (v.value #>> '{title,confidence}')::numeric AS confidence,
       v.value #>> '{title,origin}' AS origin,
       '/content/measures/' || (v.place - 1) AS field
FROM record r
     JOIN queue d ON d.document_id = r.document_id
     CROSS JOIN LATERAL json_array_elements(r.json::json #> '{content,measures}') WITH ORDINALITY v (value, place);

-- one finding about a document's content; page and box are those of the first value that takes part
CREATE VIEW ita_warnings AS
SELECT w.document_id, d.sha256, d.name AS document, d.agency, w.code, w.severity, w.message, w.message_thai, w.json::json #>> '{expected}' AS expected, w.json::json #>> '{actual}' AS actual,
       w.json::json #>> '{proposal,explanation}' AS proposal, w.json::json #>> '{proposal,explanationThai}' AS proposal_thai, w.json::json #>> '{evidence}' AS evidence,
       (w.json::json #>> '{evidence,0,page}')::bigint AS page, w.json::json #>> '{evidence,0,box}' AS box, w.json::json #>> '{evidence,0,path}' AS path, '/warnings/' || w.ordinal AS field
FROM warning w JOIN queue d ON d.document_id = w.document_id;

-- one value that an auditor decided about: the newest decision that was not taken back. The pointer is that of the time of the decision; the
-- exports lay decisions over the record as it is now.
CREATE VIEW ita_reviewed_values AS
SELECT l.document AS sha256, d.name AS document, l.field, l.from_value AS read, l.to_value AS reviewed, l.act AS decision, l.who, l.at, l.slip,
       l.warning, l.reason, l.number AS entry
FROM review_log l LEFT JOIN queue d ON d.sha256 = l.document
WHERE l.act NOT IN ('Undo', 'Dismiss') AND l.field IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM review_log u WHERE u.document = l.document AND u.undoes = l.number)
  AND NOT EXISTS (
      SELECT 1 FROM review_log n
      WHERE n.document = l.document AND n.field = l.field AND n.number > l.number AND n.act NOT IN ('Undo', 'Dismiss')
        AND NOT EXISTS (SELECT 1 FROM review_log u WHERE u.document = n.document AND u.undoes = n.number));
