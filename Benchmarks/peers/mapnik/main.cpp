// The benchmark's page with Mapnik: a program of its own against libmapnik.
//
//     peer-mapnik png|svg|pdf FILE MAP.xml [ENLARGEMENT]
//
// The map description holds everything; here it is only loaded, scaled and drawn. Pixels come from AGG, Mapnik's own rasteriser, paths from Cairo.
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cstdlib>
#include <iostream>
#include <mapnik/agg_renderer.hpp>
#include <mapnik/cairo/cairo_renderer.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/image.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>
#include "../build/page.h"

constexpr double dpi = 300;

// The page in metres of the projection.
static mapnik::box2d<double> extent(int width, int height, double scale) {
  double metres = SCALE / 1000.0, mm = 25.4 / dpi / scale;
  double left = -(FRAME_LEFT + FRAME_WIDTH / 2) * metres, top = (FRAME_TOP + FRAME_HEIGHT / 2) * metres;
  return {left, top - height * mm * metres, left + width * mm * metres, top};
}

static void draw_pixels(mapnik::Map const &map, std::string const &path, double scale) {
  mapnik::image_rgba8 image(map.width(), map.height());
  mapnik::agg_renderer<mapnik::image_rgba8> renderer(map, image, scale);
  renderer.apply();
  const char *options = std::getenv("MAPNIK_PNG");
  mapnik::save_to_file(image, path, options ? options : "png32:t=0:z=1");
}

static void draw_paths(mapnik::Map const &map, std::string const &format, std::string const &path) {
  double points = 72 / dpi;
  auto *create = format == "svg" ? cairo_svg_surface_create : cairo_pdf_surface_create;
  mapnik::cairo_surface_ptr surface(create(path.c_str(), map.width() * points, map.height() * points), mapnik::cairo_surface_closer());
  mapnik::cairo_ptr context = mapnik::create_context(surface);
  cairo_scale(context.get(), points, points);
  mapnik::cairo_renderer<mapnik::cairo_ptr> renderer(map, context, 1.0);
  renderer.apply();
  cairo_surface_finish(surface.get());
}

int main(int count, char **words) try {
  if (count < 4) {
    std::cerr << "peer-mapnik png|svg|pdf FILE MAP.xml [ENLARGEMENT]\n";
    return 64;
  }
  double scale = count > 4 ? std::atof(words[4]) : 1;
  std::string plugins = PLUGINS;
  mapnik::datasource_cache::instance().register_datasource(plugins + "/shape.input");
  mapnik::datasource_cache::instance().register_datasource(plugins + "/csv.input");
  for (auto font : {SANS_REGULAR, SANS_BOLD, SERIF_BOLD, SERIF_ITALIC}) mapnik::freetype_engine::register_font(font);
  int width = std::lround(PAGE_WIDTH * scale * dpi / 25.4), height = std::lround(PAGE_HEIGHT * scale * dpi / 25.4);
  mapnik::Map map(width, height);
  mapnik::load_map(map, words[3]);
  map.zoom_to_box(extent(width, height, scale));
  if (std::string(words[1]) == "png") draw_pixels(map, words[2], scale);
  else draw_paths(map, words[1], words[2]);
  return 0;
} catch (std::exception const &error) {
  std::cerr << "peer-mapnik: " << error.what() << "\n";
  return 1;
}
