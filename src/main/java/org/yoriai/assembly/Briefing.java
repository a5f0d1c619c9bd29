package org.yoriai.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Localized;

/** Something to learn from: background, or an expert for or against. */
@Entity
@Table(name = "briefing")
class Briefing {
    @Id
    UUID id;

    @Column(name = "assembly_id")
    UUID assemblyId;

    int position;
    String stance;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> author;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> body;

    protected Briefing() {}

    Briefing(AssemblyId assembly, int position, ConveneAssembly.Briefing given) {
        this.id = Ids.next();
        this.assemblyId = assembly.value();
        this.position = position;
        this.stance = given.stance();
        this.title = given.title().texts();
        this.author = given.author().texts();
        this.body = given.body().texts();
    }

    AssemblyView.BriefingView view() {
        return new AssemblyView.BriefingView(
                id, stance, new Localized(title), new Localized(author), new Localized(body));
    }
}
