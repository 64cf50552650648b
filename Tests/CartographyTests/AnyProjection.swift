import Geometry
import TestSupport

/// Sixty projections of all families, with parameters that suit a place or do not.
enum AnyProjection {
  /// `%x` and `%y` stand for the longitude and latitude of the middle of the frame, `%a` for any longitude, `%b` for any
  /// latitude.
  static let all = [
    "+proj=aea +lat_1=20 +lat_2=50 +lon_0=%x", "+proj=aea +lat_1=-10 +lat_2=-50 +lon_0=%a",
    "+proj=aeqd +lat_0=%y +lon_0=%x", "+proj=aeqd +lat_0=%b +lon_0=%a", "+proj=bonne +lat_1=40",
    "+proj=cass +lon_0=%x", "+proj=cea +lon_0=%a", "+proj=cea +lat_ts=45 +lon_0=%x",
    "+proj=eck1", "+proj=eck3 +lon_0=%a", "+proj=eck4 +lon_0=%x", "+proj=eck6",
    "+proj=eqc +lon_0=%a", "+proj=eqc +lat_ts=50 +lon_0=%x", "+proj=eqdc +lat_1=30 +lat_2=60",
    "+proj=eqearth +lon_0=%a", "+proj=fouc", "+proj=geos +h=35785831 +lon_0=%x",
    "+proj=gnom +lat_0=%y +lon_0=%x", "+proj=goode +lon_0=%x", "+proj=hammer +lon_0=%x",
    "+proj=igh +lon_0=%a", "+proj=kav7", "+proj=krovak", "+proj=laea +lat_0=%y +lon_0=%x",
    "+proj=laea +lat_0=%b +lon_0=%a", "+proj=lcc +lat_1=30 +lat_2=60 +lon_0=%x",
    "+proj=lcc +lat_1=-20 +lat_2=-60 +lon_0=%a", "+proj=leac +lat_1=40", "+proj=mbtfpp",
    "+proj=merc +lon_0=%x", "+proj=merc +lon_0=%a", "+proj=mill +lon_0=%a",
    "+proj=moll +lon_0=%x", "+proj=moll +lon_0=%a", "+proj=natearth +lon_0=%x",
    "+proj=natearth2", "+proj=nsper +h=3000000 +lat_0=%y +lon_0=%x",
    "+proj=omerc +lat_0=28 +lonc=%x +alpha=20", "+proj=omerc +lat_0=%y +lonc=%x +alpha=70",
    "+proj=ortho +lat_0=%y +lon_0=%x +ellps=WGS84",
    "+proj=ob_tran +o_proj=moll +o_lat_p=45 +o_lon_p=%a", "+proj=poly +lat_0=%y +lon_0=%x",
    "+proj=putp2", "+proj=robin +lon_0=%x", "+proj=robin +lon_0=%a", "+proj=sinu +lon_0=%x",
    "+proj=sinu +lon_0=%a", "+proj=somerc +lat_0=46 +lon_0=%x",
    "+proj=stere +lat_0=%y +lon_0=%x", "+proj=stere +lat_0=90 +lat_ts=70",
    "+proj=stere +lat_0=-90 +lon_0=%a", "+proj=tmerc +lat_0=%y +lon_0=%x",
    "+proj=tmerc +lon_0=%a", "+proj=utm +zone=33", "+proj=vandg +lon_0=%x", "+proj=wag4",
    "+proj=wintri +lon_0=%x", "EPSG:3338", "EPSG:5514", "EPSG:2053", "EPSG:3347",
  ]

  static func definition(_ text: String, at center: LonLat, _ random: inout Xorshift) -> String {
    let full = [
      ("%x", center.longitude), ("%y", center.latitude), ("%a", random.number(-180, 180)),
      ("%b", random.number(-90, 90)),
    ].reduce(text) { $0.replacing($1.0, with: "\(($1.1 * 100).rounded() / 100)") }
    return full.hasPrefix("EPSG") || full.contains("+ellps") ? full : full + " +datum=WGS84"
  }
}
