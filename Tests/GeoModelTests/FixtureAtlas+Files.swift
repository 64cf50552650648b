extension FixtureAtlas {
  static let files = [
    "sources.yaml": """
    sources:
      survey:
        kind: dataset
        title: "Survey of the coast"
        year: 1948
        licence: "CC0"
        credit: "Coast survey"
      chronicle: {kind: book, title: "Chronicle of Velm", author: "A. Writer"}
    """,
    "notes.yaml": """
    notes:
      n-1: {subject: "Day of entry", text: "Two days are given.", sources: [chronicle]}
    """,
    "treaties.yaml": """
    treaties:
      velm-osk:
        names: {en: "Treaty of Velm and Osk"}
        guest: osk
        host: velm
        signed: {date: 1950-05-01, place: cape}
        ratified: {date: 1950-05-10, text: "by both"}
        in_force: {date: 1950-05-11}
        term_years: 10
        contingent: {limit: 5000, covers: "soldiers", sources: [chronicle]}
        host_army: {men: 4000, approximate: true, date: 1950-01-01, sources: [chronicle]}
        entry: {date: 1950-06-01, text: "by rail", notes: [n-1]}
        negotiation:
          - {date: 1950-04-01, men: 9000, by: guest, text: "demand", sources: [chronicle]}
          - {date: 1950-05-01, men: 5000, by: both, text: "treaty", sources: [chronicle]}
        events:
          - {date: 1950-06-01, text: "entry", sources: [chronicle]}
        articles: ["Peace", "Bases"]
        sources: [chronicle]
    """,
    "places.geojson": """
    {"type": "FeatureCollection", "licence": "CC0", "features": [
    {"type": "Feature", "id": "cape", "geometry": {"type": "Point", "coordinates": [10.3, -0.5]},
     "properties": {"names": {"native": "Cape", "en": "The Cape"}, "rank": 1, "accuracy_km": 1, "sources": ["survey"]}},
    {"type": "Feature", "id": "hill", "geometry": {"type": "Point", "coordinates": [10.8, -0.2]},
     "properties": {"names": {"native": "Hill"}, "rank": 4, "kind": "field", "accuracy_km": 2, "sources": ["survey"], "notes": ["n-1"]}},
    {"type": "Feature", "id": "osk-town", "geometry": {"type": "Point", "coordinates": [11.6, -0.5]},
     "properties": {"names": {"native": "Osk"}, "rank": 1, "accuracy_km": 1, "sources": ["survey"]}}
    ]}
    """,
    "facilities.yaml": """
    facilities:
      cape-naval:
        place: cape
        treaty: velm-osk
        kind: naval
        proposed_by: guest
        outcome: granted
        proposed: 1950-04-01
        from: 1950-05-01
        sources: [chronicle]
      strip-air: {territory: strip, treaty: velm-osk, kind: air, outcome: refused, from: 1950-06-02, sources: [chronicle]}
    """,
    "garrisons.yaml": """
    garrisons:
      cape-garrison:
        treaty: velm-osk
        places: [cape, hill]
        men: 3000
        units: [{arm: infantry, echelon: regiment, count: 2}, {arm: artillery}]
        from: 1950-06-01
        estimates: [{men: 3500, approximate: true, source: survey}]
        sources: [chronicle]
      cape-battery: {treaty: velm-osk, places: [cape], men: 400, parent: cape-garrison, from: 1950-06-01, sources: [chronicle]}
      hill-garrison: {treaty: velm-osk, places: [hill], men: 1800, from: 1950-06-05, to: 1950-07-01, sources: [chronicle]}
      hill-watch: {treaty: velm-osk, places: [hill], men: 1900, from: 1950-07-01, sources: [chronicle]}
    """,
    "nodes.geojson": """
    {"type": "FeatureCollection", "licence": "CC0", "features": [
    {"type": "Feature", "id": "n1", "geometry": {"type": "Point", "coordinates": [10, 0]}, "properties": {"accuracy_km": 1, "sources": ["survey"]}},
    {"type": "Feature", "id": "n2", "geometry": {"type": "Point", "coordinates": [11, 0]}, "properties": {"accuracy_km": 1, "sources": ["survey"]}},
    {"type": "Feature", "id": "n4", "geometry": {"type": "Point", "coordinates": [11.2, 0]}, "properties": {"accuracy_km": 1, "sources": ["survey"]}},
    {"type": "Feature", "id": "n3", "geometry": {"type": "Point", "coordinates": [12, 0]}, "properties": {"accuracy_km": 1, "sources": ["survey"]}},
    {"type": "Feature", "id": "s1", "geometry": {"type": "Point", "coordinates": [10, -1]}, "properties": {"accuracy_km": 1, "sources": ["survey"]}},
    {"type": "Feature", "id": "s2", "geometry": {"type": "Point", "coordinates": [11, -1]}, "properties": {"accuracy_km": 1, "sources": ["survey"], "text": "Old corner"}},
    {"type": "Feature", "id": "s4", "geometry": {"type": "Point", "coordinates": [11.2, -1]}, "properties": {"accuracy_km": 1, "sources": ["survey"]}},
    {"type": "Feature", "id": "s3", "geometry": {"type": "Point", "coordinates": [12, -1]}, "properties": {"accuracy_km": 1, "sources": ["survey"]}}
    ]}
    """,
    "arcs/survey.geojson": """
    {"type": "FeatureCollection", "licence": "CC0", "features": [
    {"type": "Feature", "id": "west", "geometry": {"type": "LineString", "coordinates": [[10, -1], [10, 0]]}, "properties": {"start": "s1", "end": "n1", "kind": "sea", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}},
    {"type": "Feature", "id": "north-velm", "geometry": {"type": "LineString", "coordinates": [[11, 0], [10, 0]]}, "properties": {"start": "n2", "end": "n1", "kind": "frame", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}},
    {"type": "Feature", "id": "south-velm", "geometry": {"type": "LineString", "coordinates": [[10, -1], [11, -1]]}, "properties": {"start": "s1", "end": "s2", "kind": "border", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}},
    {"type": "Feature", "id": "old-border", "geometry": {"type": "LineString", "coordinates": [[11, -1], [11, -0.5], [11, 0]]}, "properties": {"start": "s2", "end": "n2", "kind": "border", "names": {"en": "Old border"}, "accuracy_km": 2, "method": "read from a map", "to": "1950-06-01", "sources": ["survey"]}},
    {"type": "Feature", "id": "new-border", "geometry": {"type": "LineString", "coordinates": [[11.2, -1], [11.2, 0]]}, "properties": {"start": "s4", "end": "n4", "kind": "border", "accuracy_km": 2, "method": "read from a map", "from": "1950-06-01", "sources": ["survey"]}},
    {"type": "Feature", "id": "strip-north", "geometry": {"type": "LineString", "coordinates": [[11.2, 0], [11, 0]]}, "properties": {"start": "n4", "end": "n2", "kind": "frame", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}},
    {"type": "Feature", "id": "strip-south", "geometry": {"type": "LineString", "coordinates": [[11, -1], [11.2, -1]]}, "properties": {"start": "s2", "end": "s4", "kind": "border", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}},
    {"type": "Feature", "id": "round-osk", "geometry": {"type": "LineString", "coordinates": [[11.2, -1], [12, -1], [12, 0], [11.2, 0]]}, "properties": {"start": "s4", "end": "n4", "kind": "frame", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}},
    {"type": "Feature", "id": "bulge", "geometry": {"type": "LineString", "coordinates": [[11.2, -1], [11.3, -0.5], [11.2, 0]]}, "properties": {"start": "s4", "end": "n4", "kind": "region", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}}
    ]}
    """,
    "territories.yaml": """
    territories:
      velm:
        kind: state
        names: {native: "Velm"}
        states:
          - from: 1945-01-01
            to: 1950-06-01
            boundary: [south-velm, old-border, north-velm, "-west"]
            stated_area: [{km2: 9200, sources: [survey]}, {km2: 5000, sources: [chronicle]}]
          - from: 1950-06-01
            boundary: [[south-velm, strip-south, new-border, strip-north, north-velm, "-west"]]
        accuracy_km: 2
        sources: [survey]
      osk:
        kind: state
        names: {native: "Osk"}
        states:
          - from: 1945-01-01
            to: 1950-06-01
            boundary: [strip-south, round-osk, strip-north, "-old-border"]
          - from: 1950-06-01
            boundary: [round-osk, "-new-border"]
        accuracy_km: 2
        sources: [survey]
      strip:
        kind: ceded
        names: {native: "Strip"}
        of: osk
        to_state: velm
        treaty: velm-osk
        states:
          - from: 1950-06-01
            boundary: [strip-south, new-border, strip-north, "-old-border"]
        accuracy_km: 2
        sources: [survey]
    """,
    "lines.geojson": """
    {"type": "FeatureCollection", "licence": "CC0", "features": [
    {"type": "Feature", "id": "limit", "geometry": {"type": "LineString", "coordinates": [[10.5, -1], [10.5, 0]]},
     "properties": {"kind": "limit", "names": {"en": "The limit"}, "treaty": "velm-osk", "side": "left", "from": "1950-05-01", "accuracy_km": 5, "sources": ["chronicle"]}},
    {"type": "Feature", "id": "fence", "geometry": null,
     "properties": {"kind": "defence-line", "along": ["south-velm", "old-border"], "accuracy_km": 2, "sources": ["chronicle"]}}
    ]}
    """,
    "railways.geojson": """
    {"type": "FeatureCollection", "licence": "CC0", "features": [
    {"type": "Feature", "id": "shore-railway", "geometry": {"type": "LineString", "coordinates": [[10.4, -0.9], [10.4, 0.2]]},
     "properties": {"kind": "railway", "gauge_mm": [1524, 750], "gauge_certainty": "likely", "opened": "1901", "closed": "1960–62", "method": "Drawn by hand", "accuracy_km": 2, "sources": ["survey"]}}
    ]}
    """,
    "incidents.geojson": """
    {"type": "FeatureCollection", "licence": "CC0", "features": [
    {"type": "Feature", "id": "entry", "geometry": {"type": "Point", "coordinates": [11, -0.5]},
     "properties": {"date": "1950-06-01", "until": "1950-06-03", "kind": "entry", "place": "hill", "treaty": "velm-osk", "names": {"en": "Entry"}, "accuracy_km": 3, "sources": ["chronicle"]}},
    {"type": "Feature", "id": "talks", "geometry": null,
     "properties": {"date": "1950-05-01", "kind": "meeting", "names": {"en": "Talks"}, "sources": ["chronicle"]}}
    ]}
    """,
    "waters.geojson": """
    {"type": "FeatureCollection", "licence": "CC0", "features": [
    {"type": "Feature", "id": "west-sea", "geometry": {"type": "LineString", "coordinates": [[10.1, -0.9], [10.1, -0.1]]},
     "properties": {"kind": "sea", "names": {"native": "West Sea"}, "rank": 1, "accuracy_km": 10, "sources": ["survey"]}},
    {"type": "Feature", "id": "sil", "geometry": null,
     "properties": {"kind": "river", "names": {"native": "Sil"}, "river": "Sil", "rank": 3, "sources": ["survey"]}}
    ]}
    """,
    "basemap/land.geojson": """
    {"type": "FeatureCollection", "source": "survey", "licence": "CC0", "accuracy_km": 0.3, "features": [
    {"type": "Feature", "id": "mainland", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[[10.25, -2], [14, -2], [14, 1], [10.25, 1], [10.25, -2]]]}},
    {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[[10.1, -0.5], [10.15, -0.5], [10.15, -0.4], [10.1, -0.5]]]}},
    {"type": "Feature", "id": "far-island", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[[20, 0], [21, 0], [21, 1], [20, 1], [20, 0]]]}}
    ]}
    """,
    "basemap/rivers.geojson": """
    {"type": "FeatureCollection", "source": "survey", "licence": "CC0", "accuracy_km": 0.5, "features": [
    {"type": "Feature", "id": "sil", "properties": {"name": "Sil", "class": 3, "accuracy_km": 1.5, "length_km": 80}, "geometry": {"type": "LineString", "coordinates": [[11.5, -0.9], [10.3, -0.6]]}}
    ]}
    """,
  ]
}
