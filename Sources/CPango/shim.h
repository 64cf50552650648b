#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <hb.h>
#include <hb-subset.h>
#include <hb-ot.h>
#include <ft2build.h>
#include FT_FREETYPE_H
