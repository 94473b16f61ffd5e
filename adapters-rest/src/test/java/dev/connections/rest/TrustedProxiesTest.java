package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Proxies are trusted by their addresses")
class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,127.0.0.1,true",
        "127.0.0.1,127.0.0.2,false",
        "10.0.0.0/8,10.255.1.2,true",
        "10.0.0.0/8,11.0.0.1,false",
        "192.168.4.0/22,192.168.7.255,true",
        "192.168.4.0/22,192.168.8.0,false",
        "0.0.0.0/0,203.0.113.9,true",
        "0.0.0.0/0,::1,false",
        "::1,0:0:0:0:0:0:0:1,true",
        "2001:db8::/33,2001:db8:7fff::1,true",
        "2001:db8::/33,2001:db8:8000::1,false",
        "127.0.0.1,::ffff:127.0.0.1,true",
        "127.0.0.1,unknown,false"
    })
    void a_network_has_all_addresses_that_begin_alike(String trusted, String peer, boolean included) {
        assertThat(TrustedProxies.parse(trusted).include(peer)).isEqualTo(included);
    }

    @Test
    void several_stand_in_one_list() {
        TrustedProxies proxies = TrustedProxies.parse(" 10.0.0.1 ,, ::1 ");
        assertThat(proxies.include("10.0.0.1")).isTrue();
        assertThat(proxies.include("::1")).isTrue();
    }

    @Test
    void no_proxy_is_trusted_by_default() {
        assertThat(TrustedProxies.parse("")).isEqualTo(TrustedProxies.NONE);
        assertThat(TrustedProxies.NONE.include("127.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "proxy.example", "10.0.0", "10.0.0.256", "10.0.0.0/33", "::1/129", "abcd", "1::2::3"
            })
    void a_name_is_no_address_and_neither_is_nonsense(String text) {
        assertThatThrownBy(() -> TrustedProxies.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
