-- Written to the index at once, not into a list beside it that every search reads through until somebody vacuums.
alter index customers.profile_tags set (fastupdate = off);
alter index customers.profile_name_words set (fastupdate = off);
