"""The links whose screens are recorded: of every kind that readers share."""

LINKS: dict[str, tuple[str, ...]] = {
    "overzicht": (
        "gebied=Utrecht+Overvecht",
        "gebied=Breda-Noord&lang=true",
        "weergave=Verandering+sinds+het+begin&gebied=Heerlen-Noord",
        "weergave=Verandering+sinds+het+begin&lang=true",
        "volgorde=Verandering&periode=2022-2024",
        "volgorde=Naam&periode=2018-2020&gebied=Rotterdam-Zuid",
        "gebied=Atlantis&periode=1999-2000&volgorde=**x**",
    ),
    "kaart": (
        "niveau=Gemeenten",
        "niveau=Buurten&jaar=2020",
        "jaar=2002&volgorde=Hoogste+eerst",
        "maat=Sociale+samenhang&jaar=2018",
        "toon=Ontwikkeling&van=2022&volgorde=Grootste+stijging",
        "toon=Ontwikkeling&maat=Voorzieningen&niveau=Gemeenten&van=2014&tot=2020",
        "niveau=Buurten&gebied=Rotterdam-Zuid&zonder=true",
        "zoek=amsterdam&volgorde=Naam",
        "zoek=xyzzy",
        "plaats=WK034403",
        "plaats=WK034403&naast=Breda-Noord&maat=Overlast+en+onveiligheid",
        "plaats=BU05991081",
        "plaats=GM0355&niveau=Gemeenten",
        "niveau=Buurten&toon=Ontwikkeling&maat=Overlast+en+onveiligheid&van=2020&tot=2022"
        "&zonder=true&gebied=Utrecht+Overvecht&zoek=dreef&volgorde=Naam&plaats=WK034403"
        "&naast=Breda-Noord&beeld=52.1200,5.1100,12.50",
        "niveau=Straten&maat=Geluk&plaats=WK999999&beeld=overal",
    ),
    "fysieke_leefomgeving": ("gebied=Delft-West&lang=true",),
    "overlast_en_onveiligheid": (
        "gebied=Utrecht+Overvecht&periode=2022-2024&volgorde=Verandering",
        "gebied=%3Cb%3EAtlantis%3C/b%3E&jaar=1999",
    ),
    "sociale_samenhang": ("volgorde=Naam&jaar=2018",),
    "voorzieningen": ("gebied=Lelystad+Oost&jaar=2020&periode=2018-2022",),
    "woningvoorraad": ("gebied=Amsterdam+Zuidoost&volgorde=Verandering&lang=true",),
    "vergelijken": (
        "gebieden=Utrecht+Overvecht&gebieden=Groningen-Noord&gebieden=Delft-West"
        "&vergelijk=Woningvoorraad&jaren=2020-2024&tonen=Verschil+met+de+eigen+gemeente"
        "&lijnen=De+NPLV-gebieden+samen&lijnen=Vergelijkbare+wijken&a=Nederland&b=Delft-West"
        "&sorteer=Voorzieningen&kolom=Verandering",
        "alle=true&lijnen=Nederland&lijnen=De+NPLV-gebieden+samen&lijnen=Eigen+gemeente"
        "&lijnen=Vergelijkbare+wijken&tonen=Verandering+sinds+het+beginjaar",
        "alle=true&vergelijk=Klasse&tonen=Verschil+met+Nederland",
        "vergelijk=Klasse&jaren=2022-2024",
        "gebieden=Amsterdam+Zuidoost&gebieden=Delft-West&tonen=Verschil+met+de+eigen+gemeente",
        "gebieden=Rotterdam-Zuid&gebieden=Utrecht+Overvecht&lijnen=Vergelijkbare+wijken",
        "gebieden=Delft-West",
        "gebieden=Atlantis&gebieden=Breda-Noord&gebieden=Heerlen-Noord&a=Nederland&b=Nederland",
    ),
    "gebiedsprofiel": (
        "gebied=Breda-Noord",
        "gebied=Utrecht+Overvecht&periode=2022-2024",
        "gebied=Amsterdam+Nieuw-West&maat=Woningvoorraad&weergave=Verandering+sinds+het+begin",
        "gebied=Rotterdam-Zuid&maat=Overlast+en+onveiligheid&periode=2018-2020",
        "gebied=Nieuwegein+Centrale+As&weergave=Verandering+sinds+het+begin&periode=2020-2024",
        "gebied=Nergens&maat=Geluk",
    ),
    "buddys": (
        "gebied=arnhem-oost",
        "gebied=zaandam-oost&waarop=onv&wat=2018-2024&buddy=delft-west&weegt-omvang=0",
        "gebied=WK034403&waarop=won",
        "gebied=GM0344",
        "gebied=Nergens&waarop=Geluk&wat=1999-2000&buddy=x&niet-samen=y&weegt-stand=9",
        "niet-samen=amsterdam-nieuw-west-zaandam-oost",
    ),
    "eigen_gebied": (
        "gebied=eigen~Haven~BGX____-9Q0To",
        "gebied=eigen~Haven~zzz&manier=lijst&niveau=buurt",
    ),
    "stijgers_en_dalers": (
        "niveau=Buurten",
        "niveau=Buurten&van-tot=2014-2016",
        "van-tot=2018-2024&grens=0,0784&groep=NPLV-gebieden&tel=Huishoudens",
        "groep=Rest+van+het+land&grens=0,0196",
        "van-tot=2031-1066&niveau=Straten",
    ),
    "ongunstige_leefbaarheid": (
        "wie=NPLV-wijken&reeks=Vanaf+2018,+met+meer+wijken&wijkbeeld=Aantal+ongunstig",
        "gebied=Den+Haag+Zuidwest&buurtbeeld=Aantal+ongunstig&wijken-van=Den+Haag+Zuidwest",
        "klassegrens=Onvoldoende+of+lager&geteld=Huishoudens&indeling=2018&lijnbeeld=Stand",
        "wie=Rest+van+het+land&gebied=Atlantis",
    ),
    "samenhang": (
        "soort=Verandering+2018-2024&weging=Elke+wijk+even+zwaar&vergelijking=Binnen+gemeenten",
        "vergelijking=Binnen+gemeenten&horizontaal=Voorzieningen&verticaal=Woningvoorraad",
        "horizontaal=Voorzieningen&verticaal=Voorzieningen",
    ),
    "thema": (
        "thema=veiligheid&gebied=heerlen-noord",
        "thema=wonen&maat=huisarts&gebied=GM0344",
        "thema=gezondheid&maat=eenzaam&gebied=breda-noord",
        "thema=Geluk&maat=x&gebied=WK034403",
    ),
    "nota_in_cijfers": ("stelling=4", "stelling=99"),
    "wat_kan_ik_ermee": ("gebied=heerlen-noord", "gebied=GM0344", "gebied=BU05991081"),
    "verantwoording": ("gebied=Heerlen-Noord", "gebied=Atlantis"),
}
"""Page -> queries, as they stand behind its address."""
BY_CODE: dict[str, dict[str, str]] = {
    "overzicht": {
        "volgorde=Naam&periode=2018-2020&gebied=Rotterdam-Zuid": (
            "volgorde=naam&periode=2018-2020&gebied=rotterdam-zuid"
        ),
        "gebied=Breda-Noord&lang=true": "gebied=breda-noord&lang=true",
    },
    "kaart": {
        "niveau=Buurten&toon=Ontwikkeling&maat=Overlast+en+onveiligheid&van=2020&tot=2022"
        "&zonder=true&gebied=Utrecht+Overvecht&zoek=dreef&volgorde=Naam&plaats=WK034403"
        "&naast=Breda-Noord&beeld=52.1200,5.1100,12.50": (
            "niveau=buurt&wat=ontwikkeling&maat=onv&van=2020&tot=2022&zonder=true"
            "&gebied=utrecht-overvecht&zoek=dreef&volgorde=naam&plaats=WK034403"
            "&naast=breda-noord&beeld=52.1200%2C5.1100%2C12.50"
        ),
    },
    "woningvoorraad": {
        "gebied=Amsterdam+Zuidoost&volgorde=Verandering&lang=true": (
            "gebied=amsterdam-zuidoost&volgorde=verandering&lang=true"
        ),
    },
    "vergelijken": {
        "gebieden=Rotterdam-Zuid&gebieden=Utrecht+Overvecht&lijnen=Vergelijkbare+wijken": (
            "gebieden=rotterdam-zuid&gebieden=utrecht-overvecht&lijnen=vergelijkbaar"
        ),
        "gebieden=Atlantis&gebieden=Breda-Noord&gebieden=Heerlen-Noord&a=Nederland&b=Nederland": (
            "gebieden=breda-noord&gebieden=heerlen-noord&a=NL&b=NL"
        ),
    },
    "gebiedsprofiel": {
        "gebied=Amsterdam+Nieuw-West&maat=Woningvoorraad&weergave=Verandering+sinds+het+begin": (
            "gebied=amsterdam-nieuw-west&maat=won&weergave=verandering"
        ),
    },
    "ongunstige_leefbaarheid": {
        "gebied=Den+Haag+Zuidwest&buurtbeeld=Aantal+ongunstig&wijken-van=Den+Haag+Zuidwest": (
            "gebied=den-haag-zuidwest&buurtbeeld=aantal&wijken-van=den-haag-zuidwest"
        ),
    },
    "verantwoording": {"gebied=Heerlen-Noord": "gebied=heerlen-noord"},
}
"""Page -> link with the words of the screen -> the same by code, as the address then holds it."""
