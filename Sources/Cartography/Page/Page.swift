import GeoModel

/// Everything of the model and the base map that one frame shows, projected and generalised once for its scale.
/// Fills, bands, hatches, edges and borders are all built from it. Belongs to one thread.
struct Page {
  let frame: MapFrame
  let arcs: PageArcs
  let basemap: PageBasemap
  let land: PageLand
  let rivers: PageRivers
  let territories: PageTerritories

  /// - Parameters:
  ///   - survey: of the same frame; its arcs are the page's.
  ///   - needs: what the layers draw with.
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
