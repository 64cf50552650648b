import Foundation
import TestSupport
import Testing

@testable import Projection

/// No definition of a reference system makes PROJ read a file.
@Suite struct FileParameterTests {
  static let plane = "+proj=tmerc +lat_0=-45 +lon_0=-70 +ellps=WGS84 +units=m"

  @Test(arguments: [
    ("+init=/etc/defs:x", "init"), ("init=epsg:3346", "init"), ("\(plane) +init = /x:y", "init"),
    ("\(plane) +nadgrids=/tmp/x.gsb", "nadgrids"), ("\(plane) +nadgrids=@x", "nadgrids"),
    ("\(plane) +GEOIDGRIDS=x.gtx", "GEOIDGRIDS"),
    ("+proj=pipeline +step +proj=hgridshift +grids=/tmp/x.gsb", "grids"),
    ("+proj=tinshift +file=/etc/passwd", "file"), ("+proj=defmodel +model=/etc/passwd", "model"),
    ("+proj=deformation +xy_grids=a +z_grids=b", "xy_grids"), ("\(plane) +catalog=x", "catalog"),
    ("PROJCS[\"x\",EXTENSION[\"PROJ4\",\"+proj=longlat +nadgrids=/x\"]]", "nadgrids"),
    (
      "BOUNDCRS[SOURCECRS[],ABRIDGEDTRANSFORMATION[\"a\",PARAMETERFILE[\"b\",\"/x\"]]]",
      "PARAMETERFILE"
    ),
  ])
  func `a definition that names a file is refused with the parameter that does`(
    definition: String, parameter: String
  ) {
    #expect(throws: ProjectionError.namesFile(text: definition, parameter: parameter)) {
      try Projection(definition)
    }
  }

  @Test func `a file with definitions is not read even where it holds what the map needs`() throws {
    let file = try Scratch.file("definitions", "<x> \(Self.plane) +type=crs <>\n".utf8)
    let error = #expect(throws: ProjectionError.self) { try Projection("+init=\(file):x") }
    #expect(error?.description.contains("a map reads the files of its atlas only") == true)
  }

  @Test(arguments: [
    plane, "EPSG:3346", "3035", "+proj=laea +lat_0=50 +lon_0=20",
    "+proj=tmerc +lat_0=0 +lon_0=24 +k=0.9998 +x_0=500000 +towgs84=0,0,0 +ellps=GRS80",
  ])
  func `definitions without parameters that name files are read as before`(definition: String)
    throws
  {
    #expect(try Projection(definition).definition == definition)
  }
}
