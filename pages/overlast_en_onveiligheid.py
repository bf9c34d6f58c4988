"""Overlast en onveiligheid: one of the five dimensions, which share one composition."""

from dashboard.ui.compositions.dimension import dimension

dimension("onv")
