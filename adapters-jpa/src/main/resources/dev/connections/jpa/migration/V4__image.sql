-- The image that a row shows: a thumbnail, at most 144 by 144 pixels. Its twin may show another one, or none.
alter table connection add column image bytea;
alter table connection add column image_id uuid;
alter table connection add column image_timestamp bigint;
alter table connection add column image_url varchar(200);
alter table connection add constraint connection_image_is_whole check (
    (image is null) = (image_id is null)
    and (image is null) = (image_timestamp is null)
    and (image is null) = (image_url is null));
