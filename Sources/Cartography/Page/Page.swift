import GeoModel

/// Everything of the model and the base map that one frame shows, projected and generalised once for its scale.
/// Fills, bands, hatches, outlines and borders are all built from it. A page must stay on one thread.
struct Page {
  let frame: MapFrame
  let arcs: PageArcs
  let basemap: PageBasemap
  let land: PageLand
  let rivers: PageRivers
  let territories: PageTerritories

  /// Projects and generalises the contents of a frame.
  ///
  /// - Parameters:
  ///   - survey: a survey of the same frame. The page uses its arcs.
  ///   - context: the facts, texts, style and tools of the map.
  ///   - needs: the parts of the base map that the layers need.
  /// - Throws: `ProjectionError`.
  init(_ survey: Survey, _ context: MapContext, _ needs: PageNeeds) throws {
    let model = context.model
    (frame, arcs) = (survey.frame, survey.arcs)
    basemap = try PageBasemap(model, frame, needs)
    rivers = PageRivers(model, frame, needs)
    land = PageLand(basemap.landBeyond)
    let hasLand = model.basemap.layers["land"] != nil
    territories = PageTerritories(
      context.borders, arcs, land: hasLand ? land : nil, in: frame, context.overlay)
  }
}
