package org.yoriai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connections outside the pool, for work that lives as long as its connection: a lock is lost with it. */
@ApplicationScoped
class OwnConnections {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("tcpKeepAlive", "true");
        properties.put("connectTimeout", "5");
        properties.put("socketTimeout", "60");
        properties.put("ApplicationName", "yoriai-ledger");
        // Tables grow from nothing to an import of tens of thousands at once: a plan of a minute ago is not the plan of
        // now.
        properties.put("options", "-c plan_cache_mode=force_custom_plan -c statement_timeout=50s");
        return DriverManager.getConnection(url, properties);
    }
}
