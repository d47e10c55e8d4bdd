-- An open layer as wide as the real one: 106 prefectures, 20 regions, 26 months. Figures are invented, except the
-- projects' own. Each statement is one table, named in its first line.

-- geographies
SELECT 'country' AS geo_level, 'IT' AS geo, 'Italia' AS name_it, 'Italy' AS name_en, CAST(NULL AS VARCHAR) AS parent,
    'IT' AS nuts, CAST(58943464 AS BIGINT) AS population
UNION ALL SELECT 'region', region_code, name, name, 'IT', nuts2_2021, 1000000
FROM read_csv('../ingest/src/main/resources/reference/regions.csv', all_varchar = true)
UNION ALL SELECT 'prefecture', prefecture_code, name, name, region_code, NULL, 500000
FROM read_csv('../ingest/src/main/resources/reference/prefectures.csv', all_varchar = true);

-- indicators
SELECT *, CASE indicator WHEN 'cost_per_person_day' THEN 'money' ELSE 'person' END AS numerator_counts,
    CASE indicator WHEN 'cost_per_person_day' THEN 'person_days' END AS denominator_counts,
    CASE kind WHEN 'stock' THEN 'not_over_time' ELSE 'not_additive' END AS additivity,
    CASE indicator WHEN 'desk_contacts' THEN 'some' ELSE 'all' END AS prefectures,
    CASE indicator WHEN 'occupancy_rate' THEN 100.0 END AS threshold
FROM (VALUES
    ('presences', 1, 'reception', 'Persone accolte', 'People hosted', 'Persone presenti nei centri alla fine del periodo.',
     'People present in the centres at the end of the period.', 'Somma delle persone presenti l''ultimo giorno.',
     'Sum of the people present on the last day.', NULL, NULL, 'persons', 'count', 'persone accolte', 'people hosted', NULL,
     NULL, 'stock', 'neutral', 'person', 0, 'stays', 'country;region;prefecture', 'M;Q;A', 'centre_type;centre_size,centre_type'),
    ('capacity', 2, 'reception', 'Posti', 'Places', 'Posti disponibili nei centri.', 'Places in the centres.',
     'Somma dei posti dei centri attivi.', 'Sum of the places of active centres.', NULL, NULL, 'places', 'count', 'posti',
     'places', NULL, NULL, 'stock', 'neutral', 'body', 0, 'centres', 'country;region;prefecture', 'M;Q;A', 'centre_type'),
    ('occupancy_rate', 3, 'reception', 'Tasso di occupazione', 'Occupancy rate', 'Persone accolte ogni 100 posti.',
     'People hosted for every 100 places.', 'Persone accolte divise per i posti.', 'People hosted divided by places.',
     'D.lgs. 142/2015, art. 11', 'Legislative decree 142/2015, art. 11', '%', 'ratio', 'persone accolte', 'people hosted',
     'posti', 'places', 'stock', 'lower_better', 'person', 1, 'stays;centres', 'country;region;prefecture', 'M;Q;A',
     'centre_type'),
    ('presences_per_1000_residents', 4, 'reception', 'Persone accolte ogni 1.000 abitanti',
     'People hosted per 1,000 residents', 'Persone accolte in rapporto agli abitanti.', 'People hosted in relation to residents.',
     'Persone accolte per mille, divise per gli abitanti.', 'People hosted times 1,000, divided by residents.', NULL, NULL,
     'per_1000', 'ratio', 'persone accolte', 'people hosted', 'abitanti', 'residents', 'stock', 'neutral', 'person', 2,
     'stays', 'country;region;prefecture', 'M', ''),
    ('trained_operators', 5, 'training', 'Operatori formati', 'Trained operators', 'Operatori che hanno concluso un corso.',
     'Operators who completed a course.', 'Persone distinte con esito positivo.', 'Distinct people who completed.', NULL,
     NULL, 'persons', 'count', 'operatori', 'operators', NULL, NULL, 'flow', 'higher_better', 'person', 0,
     'courses;enrolments', 'country;region;prefecture', 'A', 'sector'),
    ('project_trained_operators', 6, 'training', 'Operatori formati dai progetti', 'Operators trained by projects',
     'Operatori formati da ciascun progetto.', 'Operators trained by each project.', 'Totali dei progetti.',
     'The projects'' totals.', 'FAMI', 'AMIF', 'persons', 'count', 'operatori', 'operators', NULL, NULL, 'flow',
     'higher_better', 'public', 0, 'courses;enrolments', 'country', 'A', 'project;project,sector'),
    ('project_operators_by_prefecture', 8, 'training', 'Operatori dei progetti per prefettura',
     'Operators of projects by prefecture', 'Operatori formati da ciascun progetto in ogni prefettura.',
     'Operators trained by each project in each prefecture.', 'Operatori distinti.', 'Distinct operators.', NULL, NULL,
     'persons', 'count', 'operatori', 'operators', NULL, NULL, 'stock', 'higher_better', 'person', 0, 'courses;enrolments',
     'region;prefecture', 'A', 'project,sector'),
    ('training_completion_rate', 7, 'training', 'Corsi conclusi con successo', 'Training completion rate',
     'Iscritti che concludono il corso.', 'Enrolled people who complete.', 'Conclusi diviso iscritti.',
     'Completed divided by enrolled.', NULL, NULL, '%', 'ratio', 'conclusi', 'completed', 'iscritti', 'enrolled', 'flow',
     'higher_better', 'person', 1, 'courses;enrolments', 'country;region;prefecture', 'Q;A', '')
    , ('cost_per_person_day', 9, 'accounts', 'Costo per persona e giorno', 'Cost per person and day', 'Importi ammessi per giornata.',
     'Admitted amounts for each day.', 'Importi divisi per giornate.', 'Amounts divided by days.', NULL, NULL, 'EUR', 'ratio',
     'importi ammessi', 'admitted amounts', 'giornate ammesse', 'admitted days', 'flow', 'neutral', 'money', 2, 'centres',
     'country;region;prefecture', 'S;A', '')
    , ('landings', 10, 'national', 'Persone sbarcate', 'Persons landed', 'Persone arrivate via mare.', 'Persons who arrived by sea.',
     'Somma dei giorni.', 'Sum of the days.', NULL, NULL, 'persons', 'count', 'persone sbarcate', 'persons landed', NULL,
     NULL, 'flow', 'neutral', 'public', 0, 'landings', 'country', 'M;A', '')
    , ('desk_contacts', 11, 'desk', 'Contatti degli sportelli', 'Desk contacts', 'Contatti nel periodo.', 'Contacts in the period.',
     'Somma dei contatti.', 'Sum of the contacts.', NULL, NULL, 'number', 'count', 'contatti', 'contacts', NULL,
     NULL, 'flow', 'neutral', 'person', 0, 'attendance', 'country;region', 'M', '')
) AS t (indicator, position, theme, title_it, title_en, description_it, description_en, method_it, method_en,
        norm_it, norm_en, unit, formula, numerator_it, numerator_en, denominator_it, denominator_en,
        kind, direction, protection, decimals, datasets, geo_levels, freqs, breakdowns);

-- observations
WITH places (geo_level, geo, size) AS (
        SELECT 'country', 'IT', 140000 UNION ALL
        SELECT 'region', region_code, 2000 + 700 * CAST(region_code AS INTEGER)
        FROM read_csv('../ingest/src/main/resources/reference/regions.csv', all_varchar = true) UNION ALL
        SELECT 'prefecture', prefecture_code, 300 + 17 * (row_number() OVER (ORDER BY md5(prefecture_code)))
        FROM read_csv('../ingest/src/main/resources/reference/prefectures.csv', all_varchar = true)),
    months (freq, period, step) AS (
        SELECT 'M', strftime(DATE '2023-01-01' + INTERVAL (i) MONTH, '%Y-%m'), i FROM range(26) AS r (i)),
    later (freq, period, step) AS (SELECT 'Q', (2023 + i // 4) || '-Q' || (1 + i % 4), 3 * i FROM range(8) AS r (i)
        UNION ALL SELECT 'S', (2023 + i // 2) || '-S' || (1 + i % 2), 6 * i FROM range(4) AS r (i)
        UNION ALL SELECT 'A', CAST(2023 + i AS VARCHAR), 12 * i FROM range(2) AS r (i)),
    times AS (FROM months UNION ALL FROM later),
    cells (indicator, breakdown, share) AS (VALUES ('presences', '', 1.0), ('presences', 'centre_type=CAS', 0.6),
        ('presences', 'centre_type=CPA', 0.1), ('presences', 'centre_type=HOTSPOT', 0.02),
        ('presences', 'centre_type=SAI', 0.28), ('presences', 'centre_size=small;centre_type=CAS', 0.4),
        ('presences', 'centre_size=large;centre_type=CAS', 0.2), ('presences', 'centre_size=small;centre_type=SAI', 0.2),
        ('presences', 'centre_size=large;centre_type=SAI', 0.08), ('capacity', '', 1.15), ('occupancy_rate', '', 87.0),
        ('occupancy_rate', 'centre_type=CAS', 91.0), ('occupancy_rate', 'centre_type=SAI', 78.0),
        ('presences_per_1000_residents', '', 2.38), ('trained_operators', '', 0.02),
        ('trained_operators', 'sector=private', 0.012), ('trained_operators', 'sector=public', 0.008),
        ('training_completion_rate', '', 81.0), ('cost_per_person_day', '', 31.0)),
    asked AS (SELECT *, CASE WHEN geo_level <> 'prefecture' THEN 'A' WHEN geo IN ('AG', 'RC') THEN 'L'
            WHEN geo IN ('AO', 'TS', 'IS') AND indicator <> 'capacity' THEN 'Q' WHEN period >= '2025' THEN 'P'
            WHEN period = '2024-S1' THEN 'B' ELSE 'A' END
            AS state,
            1 + 0.08 * sin(step / 4.0 + size) + 0.004 * step AS wave
        FROM cells, places, times
        WHERE (indicator <> 'trained_operators' OR freq = 'A') AND (indicator <> 'training_completion_rate' OR freq <> 'M')
            AND (indicator <> 'presences_per_1000_residents' OR freq = 'M') AND (indicator = 'cost_per_person_day') = (freq = 'S'))
SELECT *, value - error AS value_low, value + error AS value_high, CAST(NULL AS DATE) AS covered_to,
    CASE WHEN indicator = 'presences_per_1000_residents' AND value IS NOT NULL THEN if(period < '2025', 2024, 2025) END AS reference_year
FROM (
SELECT indicator, geo_level, geo, freq, period, breakdown,
    CASE WHEN indicator IN ('presences', 'trained_operators') THEN 4
        WHEN indicator IN ('occupancy_rate', 'training_completion_rate')
        THEN CASE geo_level WHEN 'prefecture' THEN 3 WHEN 'region' THEN 0.5 ELSE 0.1 END
        WHEN indicator = 'presences_per_1000_residents' THEN 0.05 ELSE 0 END AS error,
    CAST(CASE WHEN state IN ('L', 'Q') THEN NULL
        WHEN indicator IN ('occupancy_rate', 'training_completion_rate', 'cost_per_person_day')
            THEN round(share * wave * CASE geo WHEN 'MI' THEN 1.2 ELSE 1 END, 1)
        WHEN indicator = 'presences_per_1000_residents' THEN round(share * wave, 2)
        ELSE 5 * round(size * share * wave / 5) END AS DECIMAL(18, 4)) AS value,
    CAST(NULL AS DECIMAL(18, 4)) AS numerator, CAST(NULL AS DECIMAL(18, 4)) AS denominator, state AS status,
    CAST(CASE geo_level WHEN 'country' THEN 106 WHEN 'region' THEN 5 ELSE CASE state WHEN 'L' THEN 0 ELSE 1 END END AS INTEGER)
        AS delivered,
    CAST(CASE geo_level WHEN 'country' THEN 106 WHEN 'region' THEN 5 ELSE 1 END AS INTEGER) AS expected
FROM asked)
UNION ALL BY NAME SELECT 'landings' AS indicator, 'country' AS geo_level, 'IT' AS geo, freq, period, '' AS breakdown, value, status,
    value AS value_low, value AS value_high, covered_to
FROM (VALUES ('M', '2022-10', 13500, 'A', DATE '2022-10-31'), ('M', '2022-11', 9000, 'A', DATE '2022-11-30'),
    ('M', '2022-12', 4311, 'P', DATE '2022-12-15'), ('A', '2021', 67477, 'A', DATE '2021-12-31'),
    ('A', '2022', 95947, 'P', DATE '2022-12-15')) AS l (freq, period, value, status, covered_to)
UNION ALL BY NAME SELECT 'desk_contacts' AS indicator, geo_level, geo, 'M' AS freq, period, '' AS breakdown, value, 'A' AS status,
    value - 4 AS value_low, value + 4 AS value_high, CAST(delivered AS INTEGER) AS delivered, CAST(expected AS INTEGER) AS expected
FROM (VALUES ('country', 'IT', '2024-11', 4100, 32, 106), ('country', 'IT', '2024-12', 4105, 33, 106),
    ('region', '16', '2024-12', 800, 3, 6)) AS d (geo_level, geo, period, value, delivered, expected)
UNION ALL BY NAME SELECT * FROM (
SELECT 'project_trained_operators', 'country', 'IT', 'A', year, breakdown, value, NULL, NULL, 'A', NULL, NULL
FROM (VALUES ('2023', 'project=UTG-INSIEME;sector=public', 92.0), ('2023', 'project=UTG-INSIEME;sector=private', 236.0),
    ('2023', 'project=UTG-INSIEME', 328.0), ('2023', 'project=PROG-3793;sector=public', 100.0),
    ('2023', 'project=PROG-3793;sector=private', 40.0), ('2023', 'project=PROG-3793', 140.0)) AS p (year, breakdown, value)
    ) AS p2 (indicator, geo_level, geo, freq, period, breakdown, value, numerator, denominator, status, delivered, expected)
UNION ALL BY NAME SELECT * FROM (
SELECT 'project_operators_by_prefecture', 'prefecture', geo, 'A', '2023', breakdown, value, NULL, NULL, 'A', 1, 1
FROM (VALUES ('PD', 'project=UTG-INSIEME;sector=public', 30.0), ('PD', 'project=UTG-INSIEME;sector=private', 65.0),
    ('VI', 'project=UTG-INSIEME;sector=public', 15.0), ('VI', 'project=UTG-INSIEME;sector=private', 40.0),
    ('PG', 'project=PROG-3793;sector=public', 85.0), ('RM', 'project=PROG-3793;sector=public', 0.0)) AS q (geo, breakdown, value)
    ) AS q2 (indicator, geo_level, geo, freq, period, breakdown, value, numerator, denominator, status, delivered, expected)
ORDER BY 1, 2, 3, 4, 5, 6;

-- datasets
SELECT * FROM (VALUES
    ('centres', 1, 'Centri', 'Centres', 'I centri di accoglienza di una prefettura in un mese.', 'A prefecture''s centres in a month.', 'prefecture', 'month'),
    ('stays', 2, 'Accoglienze', 'Stays', 'Una riga per persona e centro.', 'One row for a person in a centre.', 'prefecture', 'month'),
    ('attendance', 4, 'Presenze giornaliere nei centri', 'Daily attendance', 'Una riga per persona e giorno.', 'One row for a person on a day.', 'prefecture', 'month'),
    ('inspections', 5, 'Ispezioni', 'Inspections', 'Una riga per ispezione e area.', 'One row for an area of an inspection.', 'prefecture', 'month'),
    ('courses', 6, 'Corsi', 'Courses', 'Una riga per edizione.', 'One row for an edition.', 'prefecture', 'quarter'),
    ('enrolments', 7, 'Iscrizioni ai corsi', 'Enrolments', 'Una riga per iscritto.', 'One row for a participant.', 'prefecture', 'quarter'),
    ('networks', 8, 'Reti', 'Networks', 'Una riga per rete.', 'One row for a network.', 'prefecture', 'quarter'),
    ('territorial_plans', 9, 'Piani di intervento territoriale', 'Territorial plans', 'Una riga per area di bisogno.', 'One row for an area of need.', 'prefecture', 'quarter'),
    ('landings', 3, 'Sbarchi', 'Landings', 'Le persone sbarcate, giorno per giorno.', 'People landed, day by day.', 'ministry', 'report')
) AS t (dataset, position, title_it, title_en, description_it, description_en, delivered_by, every);

-- codes
SELECT 'centre_type' AS code_list, code, CAST(row_number() OVER () AS INTEGER) AS position, label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/centre_type.csv', all_varchar = true)
UNION ALL SELECT 'centre_size', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/centre_size.csv', all_varchar = true)
UNION ALL SELECT 'project', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/project.csv', all_varchar = true)
UNION ALL SELECT 'sector', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/sector.csv', all_varchar = true)
UNION ALL SELECT 'observation_status', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/observation_status.csv', all_varchar = true)
UNION ALL SELECT 'fund', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/fund.csv', all_varchar = true)
UNION ALL SELECT 'fund_objective', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/fund_objective.csv', all_varchar = true)
UNION ALL SELECT 'network_kind', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/network_kind.csv', all_varchar = true)
UNION ALL SELECT 'rule', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/rule.csv', all_varchar = true);

-- deliveries
WITH expected (dataset, period, until) AS (
        SELECT unnest(['centres', 'stays', 'attendance', 'inspections']), strftime(DATE '2023-01-01' + INTERVAL (i) MONTH, '%Y-%m'),
            last_day(DATE '2023-01-01' + INTERVAL (i) MONTH) FROM range(18) AS r (i)
        UNION ALL SELECT unnest(['courses', 'enrolments', 'networks', 'territorial_plans']), (2023 + i // 4) || '-Q' || (1 + i % 4),
            last_day(DATE '2023-03-01' + INTERVAL (3 * i) MONTH) FROM range(6) AS r (i)),
    dealt AS (SELECT *, hash(dataset || prefecture_code || period) % 1000 AS luck
        FROM expected, read_csv('../ingest/src/main/resources/reference/prefectures.csv', all_varchar = true)),
    known AS (SELECT *, CASE WHEN prefecture_code IN ('AG', 'RC') AND period > '2024' OR luck < 18 THEN 'missing' ELSE 'received' END
        AS state FROM dealt)
SELECT dataset, prefecture_code AS prefecture, period, state,
    CASE state WHEN 'received' THEN 5 + luck // 25 > 30 END AS late
FROM known;

-- national_reports
SELECT * FROM (VALUES
    ('ministry_presences', DATE '2024-05-31', CAST(60 AS BIGINT), CAST(0 AS BIGINT), '', ''),
    ('ministry_presences', DATE '2024-06-30', 60, 2, 'repeated_report', '05;10'), ('landings', NULL, 0, 3, '', '')
) AS t (dataset, report_date, rows, rejected, flags, repeated);

-- checks
SELECT 'stays' AS dataset, 'exit_order' AS rule, 'l''uscita precede l''ingresso: correggere una delle due date' AS message_it,
    'the exit comes before the entry: correct one of the two dates' AS message_en;

-- projects
SELECT * FROM (VALUES
    ('UTG-INSIEME', 'UTG Insieme', 'UTG Insieme', 'FAMI_2014_2020', 'OS2_ON3', 'PD',
     CAST(612000 AS DECIMAL(18, 2)), DATE '2023-02-09', DATE '2024-02-08', CAST(90 AS BIGINT), CAST(220 AS BIGINT), '2024-Q1'),
    ('PROG-3793', 'ROSA', 'ROSA', 'FAMI_2014_2020', 'OS2_ON3', 'PG', 418500.50, DATE '2022-01-10', DATE '2023-06-30', 100, 40, '2023-Q2'),
    ('FAMI-1160', 'FAMI 1160', 'FAMI 1160', 'FAMI_2021_2027', 'OS1', 'RM', 900000, DATE '2024-01-01',
     DATE '2027-12-31', NULL, NULL, '2024-Q2')
) AS t (project, title_it, title_en, fund, objective, lead_prefecture, budget_eur, start_date, end_date, target_public_operators,
        target_private_operators, period);

-- project_tasks
WITH tasks (project, work_package, task, title_it, title_en, planned_start, planned_end) AS (VALUES
        ('PROG-3793', 'WP1', '1.1', 'Piano di gestione dell''accoglienza', 'Reception management plan', DATE '2022-01-10', DATE '2022-06-30'),
        ('PROG-3793', 'WP1', '1.2', 'Laboratori territoriali', 'Local workshops', DATE '2022-03-01', DATE '2022-10-31'),
        ('PROG-3793', 'WP2', '2.1', 'Corsi sulla gestione degli appalti', 'Courses on contract management', DATE '2022-04-01', DATE '2022-12-31'),
        ('PROG-3793', 'WP2', '2.2', 'Il diritto in azione, le relazioni in azione', 'Law in action, relations in action', DATE '2022-05-01', DATE '2023-03-31'),
        ('PROG-3793', 'WP3', '3.1', 'Mediazione', 'Mediation', DATE '2022-02-01', DATE '2023-05-31'),
        ('PROG-3793', 'WP3', '3.2', 'Mediazione dei conflitti', 'Conflict mediation', DATE '2022-06-01', DATE '2023-03-31'),
        ('PROG-3793', 'WP3', '3.3', 'Monitoraggio delle prestazioni dei CAS', 'Monitoring of the services of CAS centres', DATE '2022-06-01', DATE '2023-06-30'),
        ('PROG-3793', 'WP4', '4.1', 'Comunicazione', 'Communication', DATE '2022-01-10', DATE '2023-06-30'),
        ('PROG-3793', 'WP4', '4.2', 'Portale «Rifugiati in Umbria»', 'Portal Rifugiati in Umbria', DATE '2022-09-01', DATE '2023-04-30'),
        ('PROG-3793', 'WP4', '4.3', 'Evento finale', 'Final event', DATE '2023-06-01', DATE '2023-06-30'),
        ('UTG-INSIEME', 'WP1', '1.1', 'Reti di governance', 'Governance networks', DATE '2023-02-09', DATE '2023-10-31'),
        ('UTG-INSIEME', 'WP2', '2.1', NULL, NULL, DATE '2023-04-01', DATE '2024-01-31')),
    reports (project, period, report_date) AS (SELECT 'PROG-3793', (2022 + i // 4) || '-Q' || (1 + i % 4),
            last_day(DATE '2022-03-01' + INTERVAL (3 * i) MONTH) FROM range(5) AS r (i)
        UNION ALL SELECT 'UTG-INSIEME', (2023 + i // 4) || '-Q' || (1 + i % 4), last_day(DATE '2023-03-01' + INTERVAL (3 * i) MONTH)
        FROM range(5) AS r (i))
SELECT project, period, report_date, work_package, task, title_it, title_en, planned_start, planned_end,
    CAST(greatest(0, least(1, 0.9 * (report_date - planned_start) / (planned_end - planned_start))) AS DECIMAL(5, 4)) AS progress
FROM tasks JOIN reports USING (project);

-- project_milestones
SELECT * FROM (VALUES ('PROG-3793', 'M1', 'Piano adottato', 'Plan adopted', DATE '2022-06-30', DATE '2022-06-24'), ('PROG-3793', 'M2', NULL, NULL, DATE '2022-10-31', DATE '2022-12-05'),
    ('PROG-3793', 'M3', NULL, NULL, DATE '2023-02-28', CAST(NULL AS DATE)), ('PROG-3793', 'M4', NULL, NULL, DATE '2023-06-30', NULL),
    ('UTG-INSIEME', 'M1', NULL, NULL, DATE '2023-10-31', DATE '2023-10-31')) AS t (project, milestone, title_it, title_en, planned_on, reached_on);

-- project_spending
SELECT 'PROG-3793' AS project, (2022 + i // 4) || '-Q' || (1 + i % 4) AS period,
    last_day(DATE '2022-03-01' + INTERVAL (3 * i) MONTH) AS report_date, CAST(90000.25 + 70000 * i AS DECIMAL(18, 2)) AS committed_eur,
    CAST(30000 + 72000 * i AS DECIMAL(18, 2)) AS paid_eur, CAST(55000 * i AS DECIMAL(18, 2)) AS certified_eur
FROM range(5) AS r (i);

-- project_networks
SELECT 'UTG-INSIEME' AS project, prefecture, prefecture || '-N001' AS network, 'governance' AS network_kind,
    DATE '2023-03-15' AS established_on, DATE '2024-02-08' AS closed_on, CAST(subjects AS INTEGER) AS subjects
FROM (VALUES ('PD', 14), ('VI', 12), ('TV', 11), ('RO', 9), ('BL', 8), ('VE', 12)) AS t (prefecture, subjects);
