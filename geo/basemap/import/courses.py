"""Control points of the authored rivers, each from its source (or the end of another reach) downstream.

A course is what no open package of the needed quality holds; it is bent through these points. Points come from
GeoNames (the town stands on the river), from measured bridges and mouths, or, marked "~", from general reference to
about 1 km, not checked one by one.
A point marked "direct" is reached from the one before it by a plain curve, where the network makes a detour.
`spacing_km` is the distance of vertices, `guide` says whether the EFAS network leads between the points; `head` and `tail`
are points before and after the guided part, joined without a guide.
"""

# Ends shared with the reaches of rivers-osm.geojson (see osm_rivers.py) are written as "osm:<id>:first|last".
COURSES = [
    dict(id="venta-upper", river_class=3, name="Venta", mouth="osm:venta-border:first", spacing_km=1.9, points=[
        (22.545, 55.775, "~lakes of Vėnis"), (22.650, 55.783, "Užventis"), (22.937, 55.999, "Kuršėnai"),
        (22.795, 56.151, "Papilė"), (22.695, 56.193, "Venta"), (22.517, 56.235, "Viekšniai"),
        (22.341, 56.316, "Mažeikiai")]),
    dict(id="venta", river_class=3, name="Venta", source="osm:venta-border:last", mouth="coast", spacing_km=1.6, points=[
        (22.0200, 56.6731, "Skrunda bridge"), (21.9731, 56.9697, "Kuldīga bridge"),
        (21.8944, 57.0919, "mouth of the Abava"), (21.8182, 57.1218, "Zlēkas", "direct"), (21.662, 57.2235, "Piltene"),
        (21.577, 57.388, "Ventspils, inner harbour"), (21.5340, 57.3967, "mouth")]),
    dict(id="abava", name="Abava", mouth="river:venta", points=[
        (23.000, 56.925, "~upper Abava"), (22.775, 57.037, "Kandava"), (22.573, 57.044, "Sabile"), (22.283, 57.067, "~Renda"),
        (21.8944, 57.0919, "mouth")]),
    dict(id="sesupe-upper", name="Šešupė", mouth="osm:sesupe-border:first", points=[
        (22.870, 54.250, "~source"), (22.967, 54.317, "~Rutka-Tartak"), (23.223, 54.415, "Kalvarija"), (23.350, 54.483, "~Liudvinavas"),
        (23.349, 54.560, "Marijampolė"), (23.440, 54.667, "~Antanavas"), (23.217, 54.717, "~Pilviškiai")]),
    dict(id="sesupe-lower", name="Šešupė", source="osm:sesupe-border:last", mouth="river:osm:nemunas-lower", points=[
        (22.490, 54.944, "Krasnoznamensk"), (22.205, 55.055, "mouth")]),
    dict(id="nevezis", name="Nevėžis", mouth="river:nemunas-below-kaunas", points=[
        (24.520, 55.650, "~upper Nevėžis"), (24.360, 55.733, "Panevėžys"), (24.150, 55.683, "Naujamiestis"), (24.100, 55.545, "~Krekenava"),
        (23.973, 55.288, "Kėdainiai"), (23.778, 54.942, "Raudondvaris")]),
    dict(id="dubysa", name="Dubysa", mouth="river:nemunas-below-kaunas", points=[
        (23.130, 55.770, "~Bazilionai"), (23.085, 55.508, "~Lyduvėnai"), (23.360, 55.370, "~Betygala"), (23.477, 55.262, "Ariogala"),
        (23.412, 55.083, "~Seredžius")]),
    dict(id="sventoji", name="Šventoji", mouth="river:neris", points=[
        (25.870, 55.662, "~Antalieptė"), (25.846, 55.746, "Dusetos"), (25.583, 55.650, "~Užpaliai"), (25.050, 55.597, "~Andrioniškis"),
        (25.103, 55.526, "Anykščiai"), (24.928, 55.434, "Kavarskas"), (24.755, 55.250, "Ukmergė"),
        (24.5554, 55.1094, "mouth of the Širvinta"), (24.375, 55.075, "mouth")]),
    dict(id="merkys", name="Merkys", mouth="river:nemunas", points=[
        (25.560, 54.440, "~upper Merkys"), (25.320, 54.440, "~Jašiūnai"), (24.843, 54.355, "~Valkininkai"), (24.550, 54.250, "~Senoji Varėna"),
        (24.410, 54.210, "~Perloja"), (24.190, 54.160, "Merkinė")]),
    dict(id="minija", name="Minija", mouth="river:atmata", points=[
        (22.150, 55.850, "~upper Minija"), (21.945, 55.853, "~Stalgėnai"), (21.470, 55.917, "~Kartena"), (21.394, 55.710, "Gargždai"),
        (21.319, 55.554, "Priekulė"), (21.268, 55.360, "~Mingė")]),
    dict(id="jura", name="Jūra", mouth="river:osm:nemunas-lower", points=[
        (21.930, 55.820, "~upper Jūra"), (21.925, 55.727, "Rietavas"), (22.002, 55.548, "~Kvėdarna"), (22.290, 55.252, "Tauragė"),
        (22.133, 55.055, "mouth")]),
    dict(id="musa", name="Mūša", mouth="join:lielupe", points=[
        (23.330, 56.000, "~bog of Tyrelis"), (24.395, 56.230, "~Saločiai"), (24.1855, 56.4015, "Bauska")]),
    dict(id="lielupe", river_class=3, name="Lielupe", mouth="coast", points=[
        (24.1855, 56.4015, "Bauska"), (24.052, 56.437, "~Mežotne"), (23.735, 56.654, "Jelgava"), (23.612, 56.799, "Kalnciems"),
        (23.605, 56.942, "~Sloka"), (23.690, 56.943, "~Asari", "direct"), (23.775, 56.966, "~Dubulti", "direct"), (23.862, 56.978, "~Bulduri"), (23.930, 57.003, "mouth")]),
    dict(id="memele-upper", name="Mēmele", mouth="osm:memele-border:first", points=[
        (25.580, 55.940, "~near Rokiškis")]),
    dict(id="memele-lower", name="Mēmele", source="osm:memele-border:last", mouth="join:lielupe", points=[
        (24.1855, 56.4015, "Bauska")]),
    dict(id="gauja-upper", river_class=3, name="Gauja", mouth="osm:gauja-border:first", points=[
        (25.920, 57.085, "~source near Vecpiebalga"), (26.040, 57.180, "~Jaunpiebalga"), (26.575, 57.280, "~Lejasciems"), (26.400, 57.515, "~Gaujiena")]),
    dict(id="gauja", river_class=3, name="Gauja", source="osm:gauja-border:last", mouth="coast", points=[
        (25.690, 57.625, "Strenči"), (25.425, 57.536, "Valmiera"), (24.842, 57.163, "Sigulda"), (24.330, 57.078, "Ādaži"),
        (24.285, 57.130, "~Carnikava"), (24.262, 57.160, "mouth")]),
    dict(id="aiviekste", name="Aiviekste", mouth="river:daugava",
         head=[(26.880, 56.808), (26.866, 56.845), (26.870, 56.875)], points=[
        (26.800, 56.897, "below the mouth of the Pededze"), (26.715, 56.905, "Lubāna"),
        (26.185, 56.705, "~Ļaudona"), (25.765, 56.607, "mouth")]),
    dict(id="pededze", name="Pededze", mouth="river:aiviekste", points=[
        (27.237, 57.567, "upper Pededze"), (27.371, 57.485, "~Pededze"), (27.030, 57.180, "Litene"), (26.885, 56.985, "lower Pededze")],
         tail=[(26.878, 56.930), (26.870, 56.875)]),
    dict(id="salaca", name="Salaca", mouth="coast", points=[
        (25.195, 57.775, "outflow of the Burtnieks"), (25.055, 57.863, "Mazsalaca"), (24.747, 57.836, "Staicele"), (24.357, 57.754, "Salacgrīva")]),
    dict(id="emajogi", name="Emajõgi", mouth="lake", points=[
        (26.125, 58.386, "~Rannu-Jõesuu"), (26.505, 58.431, "~Kärevere"), (26.728, 58.383, "Tartu"), (26.881, 58.357, "Luunja"),
        (27.237, 58.430, "mouth")]),
    dict(id="parnu", name="Pärnu", mouth="coast", points=[
        (25.525, 58.890, "Paide"), (25.433, 58.809, "Türi"), (25.260, 58.660, "~Kurgja"), (24.824, 58.479, "Tori"), (24.668, 58.401, "Sindi"),
        (24.500, 58.388, "Pärnu"), (24.478, 58.373, "mouth")]),
    dict(id="luga", name="Луга", mouth="coast", points=[
        (30.100, 58.550, "~upper Luga"), (29.848, 58.739, "Luga"), (29.905, 58.860, "Tolmachevo"), (28.614, 59.376, "Kingisepp"), (28.186, 59.585, "Kuzyomkino"), (28.300, 59.670, "mouth")]),
    dict(id="lyna", name="Łyna", name_1939="Alle", mouth="river:pregolya", points=[
        (20.480, 53.700, "~upper Łyna"), (20.493, 53.784, "Olsztyn"), (20.397, 53.987, "Dobre Miasto"), (20.580, 54.126, "Lidzbark Warmiński"),
        (20.808, 54.254, "Bartoszyce"), (21.015, 54.269, "Sępopol"), (21.018, 54.443, "Pravdinsk"), (21.227, 54.614, "Znamensk")]),
    dict(id="dysna", name="Dysna", mouth="river:daugava-upper", points=[
        (26.360, 55.420, "~below Lake Dysnai"), (26.880, 55.300, "~Kozyany"), (27.4697, 55.3681, "Sharkawshchyna"), (28.211, 55.5676, "Dzisna")]),
    dict(id="drysa", name="Дрыса", mouth="river:daugava-upper", points=[
        (28.760, 55.820, "~upper Drysa"), (27.9366, 55.7766, "Verkhnyadzvinsk")]),
    dict(id="dubna", name="Dubna", mouth="river:daugava", points=[
        (26.950, 56.110, "~near Aglona"), (26.720, 56.060, "~below the lakes of Višķi"), (26.1758, 56.3543, "Līvāni")]),
    dict(id="barta", name="Bārta", mouth="lake", points=[
        (21.700, 56.090, "~upper Bartuva"), (21.5321, 56.2706, "Skuodas"), (21.064, 56.346, "Nīca"), (21.020, 56.405, "~Lake Liepāja")]),
    dict(id="irbe", name="Irbe", mouth="coast", points=[
        (22.130, 57.250, "~outflow of Lake Usma"), (22.030, 57.590, "~mouth of the Stende"), (22.110, 57.622, "~Lielirbe")]),
    dict(id="kasari", name="Kasari", mouth="coast", points=[
        (24.400, 58.850, "~upper Kasari"), (24.000, 58.735, "~Kasari"), (23.800, 58.745, "~Matsalu Bay")]),
    dict(id="plyussa", name="Плюсса", mouth="river:osm:narva", points=[
        (29.3664, 58.4258, "Plyussa"), (28.930, 58.620, "~Lyady"), (28.0883, 59.1179, "Slantsy"), (28.165, 59.235, "~mouth")]),
    dict(id="shelon", name="Шелонь", mouth="lake", points=[
        (29.830, 57.370, "~upper Shelon"), (29.5561, 57.765, "Porkhov"), (30.3183, 58.1223, "Soltsy"), (30.830, 58.210, "~mouth")]),
    dict(id="cherekha", name="Череха", mouth="river:velikaya", points=[
        (28.860, 57.500, "~upper Cherekha"), (28.400, 57.770, "~mouth")]),
    dict(id="sinyaya", name="Синяя", mouth="river:velikaya", points=[
        (28.100, 56.520, "~upper Sinyaya"), (28.2987, 56.8339, "Krasnogorodsk"), (28.420, 57.160, "~mouth")]),
    dict(id="biebrza", name="Biebrza", mouth="river:narew", points=[
        (23.4022, 53.7331, "Lipsk"), (23.0977, 53.6818, "Sztabin"), (22.7358, 53.4895, "Goniądz"), (22.500, 53.225, "~mouth")]),
    dict(id="elk", name="Ełk", name_1939="Lyck", mouth="river:biebrza", points=[
        (22.3647, 53.8282, "Ełk"), (22.430, 53.690, "~Prostki"), (22.600, 53.485, "~mouth")]),
    dict(id="shchara", name="Шчара", mouth="river:nemunas", points=[
        (25.330, 53.020, "~edge of the window"), (25.3171, 53.0875, "Slonim"), (24.820, 53.450, "~mouth")]),
    dict(id="berezina-western", name="Бярэзіна (Нёман)", mouth="river:nemunas", points=[
        (26.550, 54.200, "~upper Berezina"), (26.230, 53.920, "~mouth")]),
    dict(id="pasleka", name="Pasłęka", name_1939="Passarge", mouth="coast", points=[
        (20.290, 53.750, "~upper Pasłęka"), (20.130, 54.020, "~west of Dobre Miasto"), (19.8196, 54.3797, "Braniewo"), (19.770, 54.430, "~mouth")]),
    dict(id="nemunas-drowned", river_class=3, name="Nemunas", source="end:nemunas", mouth="start:nemunas-kaunas", guide=False, spacing_km=0.7,
         accuracy_km=1.0,
         method="Centre line of the Kaunas reservoir (filled 1959), which lies in the old valley; drawn by hand, smoothed.",
         points=[(24.134, 54.792, ""), (24.152, 54.814, ""), (24.183, 54.808, ""), (24.210, 54.804, ""), (24.221, 54.813, ""),
                 (24.205, 54.832, ""), (24.178, 54.846, ""), (24.150, 54.854, ""), (24.128, 54.868, ""), (24.123, 54.887, ""),
                 (24.098, 54.896, ""), (24.072, 54.896, ""), (24.045, 54.887, ""), (24.017, 54.872, "")]),
]
