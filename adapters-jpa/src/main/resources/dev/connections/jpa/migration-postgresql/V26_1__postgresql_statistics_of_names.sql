-- How many names begin alike is guessed from a sample of them. The usual hundred values are too few among a million names: by chance
-- the guess is so wrong that a search by name walks over all rows in the order of their ids.
alter index connection_by_name alter column 1 set statistics 1000;
alter index participant_by_name alter column 2 set statistics 1000;
