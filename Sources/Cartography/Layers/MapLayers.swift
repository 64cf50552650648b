import MapSpec

extension LayerSpec {
  /// The layer that draws this description.
  func layer(_ context: MapContext) -> any MapLayer {
    switch self {
    case .sea: SeaLayer(context: context)
    case .land(let style): LandLayer(context: context, styleName: style)
    case .powers(let date): PowerLayer(context: context, ownDate: date)
    case .area(let areas): AreaLayer(context: context, areas: areas)
    case .lakes: LakeLayer(context: context)
    case .rivers: RiverLayer(context: context)
    case .coast(let label): CoastLayer(context: context, label: label)
    case .graticule(let step): GraticuleLayer(context: context, step: step)
    case .borders(let borders): BorderLayer(context: context, borders: borders)
    case .lines(let lines): LineLayer(context: context, lines: lines)
    case .states(let date, let labelClass):
      StateNameLayer(context: context, ownDate: date, labelClass: labelClass)
    case .waters: WaterNameLayer(context: context)
    case .towns(let towns): TownLayer(context: context, towns: towns)
    case .facilities(_, let labelClass):
      FacilityLayer(context: context, spec: self, labelClass: labelClass)
    case .garrisons(_, let labelClass):
      GarrisonLayer(context: context, spec: self, labelClass: labelClass)
    case .incidents(let incidents): IncidentLayer(context: context, incidents: incidents)
    case .limits(let date, let legend):
      LimitLayer(context: context, ownDate: date, legendKey: legend)
    }
  }
}
