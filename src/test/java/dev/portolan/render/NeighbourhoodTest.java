package dev.portolan.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.impact.Node;
import dev.portolan.model.Catalog;
import dev.portolan.model.Site;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

  private static final Site SITE = SampleSite.of(Path.of("themes/portolan"));
  private static final SiteIndex INDEX = new SiteIndex(SITE);

  @Test
  void every_neighbour_of_a_project_is_drawn_or_counted() {
    for (Catalog.Project project : SITE.catalog().projects()) {
      Links links = new Links(INDEX, project.url());
      long neighbours =
          Stream.concat(
                  links.projects(project.usedBy()).stream(),
                  project.dependencies().stream().map(links::dependency))
              .filter(ref -> !ref.equals(links.project(project.id())))
              .distinct()
              .count();
      Neighbourhood around = Neighbourhood.of(project, INDEX, links);
      if (neighbours == 0) {
        assertThat(around).isNull();
      } else {
        assertThat(Objects.requireNonNull(around).chart().spots().size() - 1 + around.hidden())
            .as(project.id())
            .isEqualTo((int) neighbours);
      }
    }
  }

  @Test
  void everyone_who_suffers_is_drawn_or_counted() {
    for (Catalog.Service service : SITE.catalog().services()) {
      Links links = new Links(INDEX, service.url());
      ImpactView impact = ImpactView.of(Node.service(service.id()), INDEX, links);
      Neighbourhood around = Neighbourhood.of(links.service(service), impact);
      if (around != null) {
        assertThat(around.chart().spots().size() - 1 + around.hidden())
            .as(service.id())
            .isEqualTo(impact.direct() + impact.indirect());
      }
    }
  }

  @Test
  void what_is_drawn_lies_inside_the_drawing() {
    Catalog.Project order = Objects.requireNonNull(INDEX.project("order"));
    Neighbourhood around =
        Objects.requireNonNull(Neighbourhood.of(order, INDEX, new Links(INDEX, order.url())));
    assertThat(around.chart().strokes()).isNotEmpty();
    assertThat(around.chart().spots())
        .allSatisfy(
            spot -> {
              assertThat(spot.box().x()).isPositive();
              assertThat(spot.box().y()).isPositive();
              assertThat(spot.box().x() + spot.box().width()).isLessThan(around.chart().width());
              assertThat(spot.box().y() + spot.box().height()).isLessThan(around.chart().height());
            });
  }
}
