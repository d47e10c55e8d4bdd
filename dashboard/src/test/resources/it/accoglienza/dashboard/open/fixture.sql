-- A small open layer: two regions, four prefectures, six months; each statement is one table, named in its first line.
-- {n} is the number of the release: every value rises with it.

-- geographies
SELECT * FROM (VALUES
    ('country', 'IT', 'Italia', 'Italy', NULL, 'IT', CAST(58943464 AS BIGINT)),
    ('region', '05', 'Veneto', 'Veneto', 'IT', 'ITH3', 4851851),
    ('region', '10', 'Umbria', 'Umbria', 'IT', 'ITI2', 851954),
    ('prefecture', 'PD', 'Padova', 'Padova', '05', 'ITH36', 932700),
    ('prefecture', 'VI', 'Vicenza', 'Vicenza', '05', 'ITH32', 854000),
    ('prefecture', 'PG', 'Perugia', 'Perugia', '10', 'ITI21', 636000),
    ('prefecture', 'TR', 'Terni, "conca"', 'Terni, "conca"', '10', 'ITI22', 215954)
) AS t (geo_level, geo, name_it, name_en, parent, nuts, population);

-- indicators
SELECT * FROM (VALUES
    ('presences', 1, 'reception', 'Presenze', 'Presences', 'Persone accolte', 'Persons hosted',
     'Somma delle persone', 'Sum of persons', NULL, NULL, 'persons', 'count', 'persone', 'persons', NULL, NULL,
     'stock', 'neutral', 'person', 0, 'stays', 'country;region;prefecture', 'M;Q;A', 'centre_type'),
    ('occupancy_rate', 2, 'reception', 'Tasso di occupazione', 'Occupancy rate', 'Persone per 100 posti',
     'Persons per 100 places', 'Persone diviso posti', 'Persons by places', 'D.lgs. 142/2015', 'D.lgs. 142/2015',
     '%', 'ratio', 'persone', 'persons', 'posti', 'places',
     'stock', 'lower_better', 'person', 1, 'stays;centres', 'country;region;prefecture', 'M;Q;A', ''),
    ('trained_operators', 3, 'training', 'Operatori formati', 'Trained operators', 'Operatori che hanno concluso',
     'Operators who completed', 'Persone distinte', 'Distinct persons', NULL, NULL, 'persons', 'count', 'operatori',
     'operators', NULL, NULL, 'flow', 'higher_better', 'person', 0, 'enrolments', 'country;region;prefecture', 'A',
     'project,sector;sector')
) AS t (indicator, position, theme, title_it, title_en, description_it, description_en, method_it, method_en,
        norm_it, norm_en, unit, formula, numerator_it, numerator_en, denominator_it, denominator_en,
        kind, direction, protection, decimals, datasets, geo_levels, freqs, breakdowns);

-- observations
WITH places (geo_level, geo, size) AS (VALUES ('country', 'IT', 1000), ('region', '05', 600), ('region', '10', 400),
        ('prefecture', 'PD', 400), ('prefecture', 'VI', 200), ('prefecture', 'PG', 300), ('prefecture', 'TR', 100)),
    times (freq, period) AS (VALUES ('M', '2024-01'), ('M', '2024-02'), ('M', '2024-03'), ('M', '2024-04'),
        ('M', '2024-05'), ('M', '2024-06'), ('Q', '2024-Q1'), ('Q', '2024-Q2'), ('A', '2024')),
    cells (indicator, breakdown) AS (VALUES ('presences', ''), ('presences', 'centre_type=CAS'),
        ('presences', 'centre_type=SAI'), ('occupancy_rate', ''), ('trained_operators', ''),
        ('trained_operators', 'sector=public'), ('trained_operators', 'sector=private'),
        ('trained_operators', 'project=UTG-INSIEME;sector=public'),
        ('trained_operators', 'project=UTG-INSIEME;sector=private')),
    wanted AS (SELECT * FROM cells, places, times WHERE indicator <> 'trained_operators' OR freq = 'A')
SELECT *, value - if(indicator = 'presences', 4, 0) AS value_low, value + if(indicator = 'presences', 4, 0) AS value_high
FROM (SELECT indicator, geo_level, geo, freq, period, breakdown,
    CAST(CASE WHEN geo = 'TR' AND period = '2024-06' THEN NULL
        WHEN breakdown = 'project=UTG-INSIEME;sector=public' THEN 92
        WHEN breakdown = 'project=UTG-INSIEME;sector=private' THEN 236
        WHEN indicator = 'occupancy_rate' THEN 87.5 + {n}
        ELSE size + {n} END AS DECIMAL(18, 4)) AS value,
    CAST(CASE WHEN indicator = 'occupancy_rate' AND NOT (geo = 'TR' AND period = '2024-06') THEN size END
        AS DECIMAL(18, 4)) AS numerator,
    CAST(CASE WHEN indicator = 'occupancy_rate' AND NOT (geo = 'TR' AND period = '2024-06') THEN size + 100 END
        AS DECIMAL(18, 4)) AS denominator,
    CASE WHEN geo = 'TR' AND period = '2024-06' THEN 'L' ELSE 'A' END AS status,
    CAST(1 AS INTEGER) AS delivered, CAST(1 AS INTEGER) AS expected
FROM wanted);

-- datasets
SELECT * FROM (VALUES
    ('stays', 1, 'Accoglienze', 'Stays', 'Una riga per persona', 'One row a person', 'prefecture', 'month'),
    ('centres', 2, 'Centri', 'Centres', 'Una riga per centro', 'One row a centre', 'prefecture', 'month'),
    ('courses', 3, 'Corsi', 'Courses', 'Una riga per edizione', 'One row an edition', 'prefecture', 'quarter')
) AS t (dataset, position, title_it, title_en, description_it, description_en, delivered_by, every);

-- fields
SELECT * FROM (VALUES
    ('centres', 'capacity', 2, 'capienza', 'integer', 'places', true, NULL, 'none', 'Posti', 'Places'),
    ('centres', 'centre_type', 1, 'tipo', 'string', NULL, true, 'centre_type', 'none', 'Tipo', 'Type')
) AS t (dataset, field, position, header, type, unit, required, codes, sensitivity, title_it, title_en);

-- codes
SELECT * FROM (VALUES
    ('centre_type', 'CAS', 1, 'Centro di accoglienza straordinaria', 'Extraordinary reception centre'),
    ('centre_type', 'SAI', 2, 'Sistema accoglienza e integrazione', 'Reception and integration system'),
    ('sector', 'public', 1, 'Pubblico', 'Public'), ('sector', 'private', 2, 'Privato', 'Private'),
    ('project', 'UTG-INSIEME', 1, 'UTG Insieme', 'UTG Insieme'), ('project', 'ROSA', 2, 'ROSA', 'ROSA'),
    ('rule', 'required', 1, 'valore obbligatorio mancante', 'required value missing'),
    ('observation_status', 'A', 1, 'Valore normale', 'Normal value'),
    ('observation_status', 'L', 2, 'Non consegnato', 'Not delivered')
) AS t (code_list, code, position, label_it, label_en);

-- deliveries
SELECT * FROM (VALUES
    ('stays', 'PD', '2024-06', 'received', false),
    ('stays', 'TR', '2024-06', 'missing', NULL),
    ('stays', 'VI', '2024-06', 'received', true),
    ('courses', 'PD', '2024-Q2', 'received', false)
) AS t (dataset, prefecture, period, state, late);

-- national_reports
SELECT * FROM (VALUES
    ('ministry_presences', DATE '2024-05-31', CAST(60 AS BIGINT), CAST(0 AS BIGINT), '', ''),
    ('ministry_presences', DATE '2024-06-30', 60, 2, 'repeated_report', '05;10'), ('landings', NULL, 0, 3, '', '')
) AS t (dataset, report_date, rows, rejected, flags, repeated);

-- checks
SELECT * FROM (VALUES ('stays', 'exit_order', 'l''uscita precede l''ingresso', 'the exit is before the entry'))
    AS t (dataset, rule, message_it, message_en);

-- projects
SELECT 'UTG-INSIEME' AS project, 'UTG Insieme' AS title_it, 'UTG Insieme' AS title_en, 'FAMI_2014_2020' AS fund, 'OS2_ON3' AS objective,
    'PD' AS lead_prefecture, CAST(500000 AS DECIMAL(18, 2)) AS budget_eur,
    DATE '2023-02-08' AS start_date, DATE '2024-02-08' AS end_date, CAST(90 AS BIGINT) AS target_public_operators,
    CAST(NULL AS BIGINT) AS target_private_operators, '2024-Q1' AS period;

-- project_tasks
SELECT 'UTG-INSIEME' AS project, period, report_date, 'WP1' AS work_package, task,
    CASE task WHEN '1.10' THEN 'Reti "locali"' END AS title_it, CASE task WHEN '1.10' THEN 'Local "networks"' END AS title_en,
    DATE '2023-02-08' AS planned_start, DATE '2023-12-31' AS planned_end, CAST(progress AS DECIMAL(5, 4)) AS progress
FROM (VALUES ('2023-Q4', DATE '2023-12-31', '1.1', 0.5), ('2023-Q4', DATE '2023-12-31', '1.10', 0),
    ('2024-Q1', DATE '2024-03-31', '1.10', 0.75), ('2024-Q1', DATE '2024-03-31', '1.2', 1))
    AS t (period, report_date, task, progress);

-- project_milestones
SELECT 'UTG-INSIEME' AS project, 'M1' AS milestone, 'Avvio' AS title_it, 'Start' AS title_en, DATE '2023-04-30' AS planned_on, DATE '2023-05-10' AS reached_on
UNION ALL SELECT 'UTG-INSIEME', 'M2', NULL, NULL, DATE '2024-01-31', NULL;

-- project_spending
SELECT 'UTG-INSIEME' AS project, '2024-Q1' AS period, DATE '2024-03-31' AS report_date,
    CAST(450000 AS DECIMAL(18, 2)) AS committed_eur, CAST(400000.5 AS DECIMAL(18, 2)) AS paid_eur,
    CAST(250000 AS DECIMAL(18, 2)) AS certified_eur;

-- project_networks
SELECT 'UTG-INSIEME' AS project, 'PD' AS prefecture, 'PD-N001' AS network, 'governance' AS network_kind,
    DATE '2023-03-01' AS established_on, CAST(NULL AS DATE) AS closed_on, CAST(14 AS INTEGER) AS subjects;
