-- The address of an image names the image, not its row.
create index connection_by_image on connection (image_id);
