// The files below `files` become part of the program, so that it runs without any folder beside it.
// A new file takes an array of its own and a row of the table; a test compares the table with the
// folder.

#include "CDefaults.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char world_borders[] = {
#embed "files/world/borders.gz"
};
static const unsigned char world_countries[] = {
#embed "files/world/countries.gz"
};
static const unsigned char world_lakes[] = {
#embed "files/world/lakes.gz"
};
static const unsigned char world_land[] = {
#embed "files/world/land.gz"
};
static const unsigned char world_places[] = {
#embed "files/world/places.gz"
};
static const unsigned char world_rivers[] = {
#embed "files/world/rivers.gz"
};
static const unsigned char world_notices[] = {
#embed "files/world/NOTICES.txt"
};
static const unsigned char schema_keys[] = {
#embed "files/schema/keys.yaml"
};
static const unsigned char style_atlas[] = {
#embed "files/styles/atlas.yaml"
};
static const unsigned char style_blank[] = {
#embed "files/styles/blank.yaml"
};
static const unsigned char style_mono[] = {
#embed "files/styles/mono.yaml"
};
static const unsigned char style_screen[] = {
#embed "files/styles/screen.yaml"
};
static const unsigned char text_de[] = {
#embed "files/texts/de.yaml"
};
static const unsigned char text_en[] = {
#embed "files/texts/en.yaml"
};
static const unsigned char text_es[] = {
#embed "files/texts/es.yaml"
};
static const unsigned char text_et[] = {
#embed "files/texts/et.yaml"
};
static const unsigned char text_fr[] = {
#embed "files/texts/fr.yaml"
};
static const unsigned char text_lt[] = {
#embed "files/texts/lt.yaml"
};
static const unsigned char text_lv[] = {
#embed "files/texts/lv.yaml"
};
static const unsigned char text_pl[] = {
#embed "files/texts/pl.yaml"
};
static const unsigned char text_ru[] = {
#embed "files/texts/ru.yaml"
};

#define ROW(name, bytes) {name, bytes, sizeof bytes}

static const CDefaultsFile files[] = {
    ROW("world/borders.gz", world_borders),
    ROW("world/countries.gz", world_countries),
    ROW("world/lakes.gz", world_lakes),
    ROW("world/land.gz", world_land),
    ROW("world/places.gz", world_places),
    ROW("world/rivers.gz", world_rivers),
    ROW("world/NOTICES.txt", world_notices),
    ROW("schema/keys.yaml", schema_keys),
    ROW("styles/atlas.yaml", style_atlas),
    ROW("styles/blank.yaml", style_blank),
    ROW("styles/mono.yaml", style_mono),
    ROW("styles/screen.yaml", style_screen),
    ROW("texts/de.yaml", text_de),
    ROW("texts/en.yaml", text_en),
    ROW("texts/es.yaml", text_es),
    ROW("texts/et.yaml", text_et),
    ROW("texts/fr.yaml", text_fr),
    ROW("texts/lt.yaml", text_lt),
    ROW("texts/lv.yaml", text_lv),
    ROW("texts/pl.yaml", text_pl),
    ROW("texts/ru.yaml", text_ru),
};

const CDefaultsFile *cdefaults_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
