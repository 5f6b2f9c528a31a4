-- The rest of the mirror of what officers signed: stage, halts, proposal. '' until a case has moved.

ALTER TABLE cases ADD COLUMN workflow TEXT NOT NULL DEFAULT '';
